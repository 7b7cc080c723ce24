import type { Reporter, TestCase } from '@playwright/test/reporter'

/** Ends the run with the one line that every reader of a log looks for. */
export default class ClosingLine implements Reporter {
  readonly #tests: TestCase[] = []

  onTestEnd(test: TestCase) {
    if (!this.#tests.includes(test)) this.#tests.push(test)
  }

  onExit(): Promise<void> {
    const skipped = this.#tests.filter((test) => test.outcome() === 'skipped').length
    const failed = this.#tests.filter((test) => test.outcome() === 'unexpected').length
    const passed = this.#tests.length - skipped - failed
    process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`)
    return Promise.resolve()
  }
}
