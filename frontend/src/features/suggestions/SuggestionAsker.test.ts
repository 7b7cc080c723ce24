import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SuggestionAsker } from './SuggestionAsker'

const QUESTION = { code: 'for i', caret: 5 }

function anAsker() {
  const asked: { resolve: (answer: string) => void; reject: (why: Error) => void; signal: AbortSignal }[] = []
  const port = {
    ask: vi.fn(
      (_: typeof QUESTION, signal: AbortSignal) =>
        new Promise<string>((resolve, reject) => asked.push({ resolve, reject, signal })),
    ),
    answered: vi.fn(),
    activityChanged: vi.fn(),
    pauseMs: vi.fn(() => 600),
    now: () => Date.now(),
  }
  return { asker: new SuggestionAsker<string>(port), port, asked }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('asking for a suggestion', () => {
  it('waits for a pause of 600 ms after the last key', () => {
    const { asker, port } = anAsker()

    asker.typed(() => QUESTION)
    vi.advanceTimersByTime(599)
    asker.typed(() => QUESTION)
    vi.advanceTimersByTime(599)
    expect(port.ask).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)

    expect(port.ask).toHaveBeenCalledOnce()
  })

  it('waits as long as it is told at the last key', () => {
    const { asker, port } = anAsker()
    port.pauseMs.mockReturnValue(2000)

    asker.typed(() => QUESTION)
    vi.advanceTimersByTime(1999)
    expect(port.ask).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)

    expect(port.ask).toHaveBeenCalledOnce()
  })

  it('does not happen if there is nothing to ask when the pause is over', () => {
    const { asker, port } = anAsker()

    asker.typed(() => undefined)
    vi.advanceTimersByTime(1000)

    expect(port.ask).not.toHaveBeenCalled()
  })

  it('hands on the answer', async () => {
    const { asker, port, asked } = anAsker()
    asker.askNow(QUESTION)

    asked[0]!.resolve(' in')
    await vi.advanceTimersByTimeAsync(0)

    expect(port.answered).toHaveBeenCalledExactlyOnceWith(' in', QUESTION)
  })

  it('is given up at the next key, and a late answer is not shown', async () => {
    const { asker, port, asked } = anAsker()
    asker.askNow(QUESTION)

    asker.typed(() => QUESTION)
    asked[0]!.resolve(' too late')
    await vi.advanceTimersByTimeAsync(0)

    expect(asked[0]!.signal.aborted).toBe(true)
    expect(port.answered).not.toHaveBeenCalled()
  })

  it('has one question under way at most', () => {
    const { asker, asked } = anAsker()

    asker.askNow(QUESTION)
    asker.askNow(QUESTION)

    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false])
  })

  it('shows that it thinks after 300 ms only', async () => {
    const { asker, port, asked } = anAsker()
    asker.askNow(QUESTION)

    vi.advanceTimersByTime(299)
    expect(port.activityChanged).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(port.activityChanged).toHaveBeenLastCalledWith('thinking')
    asked[0]!.resolve('')
    await vi.advanceTimersByTimeAsync(0)

    expect(port.activityChanged).toHaveBeenLastCalledWith('ready')
  })

  it('pauses after a failure, longer each time, but never when asked by hand', async () => {
    const { asker, port, asked } = anAsker()
    asker.askNow(QUESTION)
    asked[0]!.reject(new Error('503'))
    await vi.advanceTimersByTimeAsync(0)
    expect(port.activityChanged).toHaveBeenLastCalledWith('unavailable')

    asker.typed(() => QUESTION)
    await vi.advanceTimersByTimeAsync(600)
    expect(port.ask).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(5000)
    asker.typed(() => QUESTION)
    await vi.advanceTimersByTimeAsync(600)
    expect(port.ask).toHaveBeenCalledTimes(2)
    asker.askNow(QUESTION)

    expect(port.ask).toHaveBeenCalledTimes(3)
  })
})
