import type * as Y from 'yjs'

const MS_BETWEEN_QUESTIONS = 10_000

/**
 * What a replica holds but cannot use yet, because something before it is missing. Usually the server has that; if
 * it has not, asking again brings the same gap again, so each gap is asked about once, and a growing one now and then.
 */
export class MissingUpdates {
  readonly #doc: Y.Doc
  #known = ''
  #nextQuestionMs = 0

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** The server has told all it has: what is missing still, it lacks as well. */
  answered(): void {
    this.#known = this.#fingerprint()
  }

  /** Whether there is a gap that a question should be asked about now; counts as asked. */
  takeQuestion(nowMs: number): boolean {
    const gap = this.#fingerprint()
    if (gap === this.#known || gap === '') return false
    if (nowMs < this.#nextQuestionMs) return false
    this.#known = gap
    this.#nextQuestionMs = nowMs + MS_BETWEEN_QUESTIONS
    return true
  }

  #fingerprint(): string {
    const { pendingStructs, pendingDs } = this.#doc.store
    if (pendingStructs === null && pendingDs === null) return ''
    const missing = [...(pendingStructs?.missing ?? [])].map(([client, clock]) => `${client}:${clock}`)
    return [...missing.sort(), pendingStructs?.update.length, pendingDs?.length].join(' ')
  }
}
