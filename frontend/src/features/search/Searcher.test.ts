import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SearchQuery, SearchResult } from './matches'
import { Searcher } from './Searcher'
import type { FoundMessage, QueryMessage, TextsMessage } from './searchWorker'
import { SearchWorker } from './searchWorker'

const query = (text: string): SearchQuery => ({
  text,
  matchCase: false,
  wholeWord: false,
  isExpression: false,
})

/** Threads that answer when the test lets them. */
let threads: { sent: (TextsMessage | QueryMessage)[]; answer: () => void; isEnded: boolean }[]
let heard: [string, SearchResult | undefined][]
let searcher: Searcher

beforeEach(() => {
  vi.useFakeTimers()
  threads = []
  heard = []
  const start = (tell: (found: FoundMessage) => void) => {
    const worker = new SearchWorker()
    const sent: (TextsMessage | QueryMessage)[] = []
    let read = 0
    const thread = {
      sent,
      isEnded: false,
      answer() {
        for (let message = sent[read]; message !== undefined; message = sent[++read]) {
          const answer = worker.receive(message)
          if (answer !== undefined) {
            read++
            return tell(answer)
          }
        }
      },
    }
    threads.push(thread)
    return {
      postMessage: (message: TextsMessage | QueryMessage) => void sent.push(message),
      terminate: () => void (thread.isEnded = true),
    }
  }
  searcher = new Searcher(start, ({ text }, result) => void heard.push([text, result]))
})
afterEach(() => vi.useRealTimers())

const ask = (text: string, files: Record<string, string>) =>
  searcher.ask(query(text), () => new Map(Object.entries(files)))
const textsSent = (thread = 0) =>
  threads[thread]?.sent.flatMap((message) => ('texts' in message ? [Object.fromEntries(message.texts)] : []))

describe('the searcher', () => {
  it('tells what its thread finds, in the order of the files', () => {
    ask('x', { b: 'x', a: 'xx' })
    threads[0]?.answer()

    expect(heard[0]?.[1]?.files.map(({ fileId, matches }) => [fileId, matches.length])).toEqual([
      ['b', 1],
      ['a', 2],
    ])
  })

  it('sends a text again only if it has changed, and forgets those of files that are gone', () => {
    ask('x', { a: 'one', b: 'two' })
    threads[0]?.answer()
    ask('x', { a: 'one', b: 'three' })
    threads[0]?.answer()
    ask('x', { b: 'three' })

    expect(textsSent()).toEqual([{ a: 'one', b: 'two' }, { b: 'three' }, { a: undefined }])
  })

  it('asks once at a time, and of what is asked meanwhile only the last', () => {
    ask('one', {})
    ask('two', {})
    ask('three', {})
    threads[0]?.answer()
    threads[0]?.answer()

    expect(heard.map(([text]) => text)).toEqual(['one', 'three'])
  })

  it('ends a thread that does not come back, says so, and goes on with another', () => {
    ask('slow', { a: 'one' })
    vi.advanceTimersByTime(3000)
    expect(heard).toEqual([['slow', undefined]])
    expect(threads[0]?.isEnded).toBe(true)

    ask('one', { a: 'one' })
    threads[1]?.answer()
    expect(textsSent(1)).toEqual([{ a: 'one' }])
    expect(heard[1]?.[1]?.total).toBe(1)
  })

  it('ends its thread when nobody looks any more', () => {
    ask('x', {})
    searcher.destroy()
    vi.advanceTimersByTime(10_000)

    expect(threads[0]?.isEnded).toBe(true)
    expect(heard).toEqual([])
  })
})
