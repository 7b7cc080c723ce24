/** What the server said to the attacker, and how often: an attack that nobody refuses shows nothing. */
export class Answers {
  readonly #counts = new Map<string, number>()

  count(answer: string) {
    this.#counts.set(answer, (this.#counts.get(answer) ?? 0) + 1)
  }

  lines(): readonly string[] {
    return [...this.#counts]
      .toSorted(([, a], [, b]) => b - a)
      .map(([answer, times]) => `  ${times} × ${answer}`)
  }
}

export const answers = new Answers()
