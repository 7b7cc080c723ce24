import type { SuggestionActivity } from './suggestionsSlice'

export interface Question {
  readonly code: string
  readonly caret: number
}

export interface AskerPort<A> {
  ask(question: Question, signal: AbortSignal): Promise<A>
  /** Shows what came back; the question tells for which state of the text it was meant. */
  answered(answer: A, question: Question): void
  activityChanged(activity: SuggestionActivity): void
  /** Of a pause in typing after which a question is put; milliseconds. */
  pauseMs(): number
  now(): number
}

const THINKING_SHOWN_AFTER_MS = 300
const FIRST_PAUSE_MS = 5000
const LONGEST_PAUSE_MS = 60_000

type Phase =
  | { status: 'quiet' }
  | { status: 'waiting'; timer: ReturnType<typeof setTimeout> }
  | { status: 'asking'; abort: AbortController; timer: ReturnType<typeof setTimeout> }

/** Decides when to ask: after a pause in typing, one question at a time, and less often while no answer comes. */
export class SuggestionAsker<A> {
  readonly #port: AskerPort<A>
  #phase: Phase = { status: 'quiet' }
  #failures = 0
  #notBeforeMs = 0

  constructor(port: AskerPort<A>) {
    this.#port = port
  }

  /** Whether a question is on its way. */
  get isAsking(): boolean {
    return this.#phase.status === 'asking'
  }

  /** The user typed. What is under way is of no use any more; `question` is read when the pause is long enough. */
  typed(question: () => Question | undefined): void {
    this.cancel()
    const timer = setTimeout(() => this.#pauseIsOver(question), this.#port.pauseMs())
    this.#phase = { status: 'waiting', timer }
  }

  /** The user asks by hand; this does not wait, not even for a provider that failed. */
  askNow(question: Question): void {
    this.cancel()
    void this.#ask(question)
  }

  cancel(): void {
    const phase = this.#phase
    this.#phase = { status: 'quiet' }
    if (phase.status === 'quiet') return
    clearTimeout(phase.timer)
    if (phase.status !== 'asking') return
    phase.abort.abort()
    this.#port.activityChanged(this.#failures === 0 ? 'ready' : 'unavailable')
  }

  #pauseIsOver(read: () => Question | undefined): void {
    this.#phase = { status: 'quiet' }
    const question = this.#port.now() < this.#notBeforeMs ? undefined : read()
    if (question !== undefined) void this.#ask(question)
  }

  async #ask(question: Question): Promise<void> {
    const abort = new AbortController()
    const timer = setTimeout(() => this.#port.activityChanged('thinking'), THINKING_SHOWN_AFTER_MS)
    this.#phase = { status: 'asking', abort, timer }
    try {
      const answer = await this.#port.ask(question, abort.signal)
      if (!abort.signal.aborted) this.#succeeded(answer, question, timer)
    } catch {
      if (!abort.signal.aborted) this.#failed(timer)
    }
  }

  #succeeded(answer: A, question: Question, timer: ReturnType<typeof setTimeout>): void {
    clearTimeout(timer)
    this.#phase = { status: 'quiet' }
    this.#failures = 0
    this.#port.activityChanged('ready')
    this.#port.answered(answer, question)
  }

  #failed(timer: ReturnType<typeof setTimeout>): void {
    clearTimeout(timer)
    this.#phase = { status: 'quiet' }
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.#failures, LONGEST_PAUSE_MS)
    this.#failures += 1
    this.#notBeforeMs = this.#port.now() + pause
    this.#port.activityChanged('unavailable')
  }
}
