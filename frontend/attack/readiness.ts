import { performance } from 'node:perf_hooks'
import { ask, guest } from './address'

const EVERY_MS = 1000

/** What `/health/ready` said while something went on, and how long it took to say it. */
export class ReadinessLog {
  readonly #answers = new Map<string, number>()
  #slowestMs = 0
  readonly #timer: NodeJS.Timeout

  constructor(serverUrl: string) {
    this.#timer = setInterval(() => void this.#look(serverUrl), EVERY_MS)
  }

  async #look(serverUrl: string): Promise<void> {
    const askedAt = performance.now()
    const said = await ask(guest(200), `${serverUrl}/health/ready`).then(
      ({ status, text }) => (status === 200 ? 'ready' : `${status} ${text}`),
      (error: unknown) => `no answer: ${String(error)}`,
    )
    this.#slowestMs = Math.max(this.#slowestMs, performance.now() - askedAt)
    this.#answers.set(said, (this.#answers.get(said) ?? 0) + 1)
  }

  end(): string {
    clearInterval(this.#timer)
    const counts = [...this.#answers].map(([said, count]) => `  ${count} × ${said}\n`)
    return `readiness, slowest answer ${this.#slowestMs.toFixed(0)} ms:\n${counts.join('')}`
  }
}
