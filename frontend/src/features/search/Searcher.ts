import type { SearchQuery, SearchResult } from './matches'
import type { FoundMessage } from './searchWorker'

/** What a search needs of a worker. */
export type SearchThread = Pick<Worker, 'postMessage' | 'terminate'>

/** Starts a thread that tells what it has found. */
export type StartThread = (heard: (found: FoundMessage) => void) => SearchThread

/** What came of a query; undefined if it took too long. */
export type SearchListener = (query: SearchQuery, result: SearchResult | undefined) => void

/** A regular expression can take for ever; nothing else is near that. ms. */
const PATIENCE_MS = 3000

/**
 * Looks through texts in a thread of its own, so that no expression, however slow, holds up the page: what takes too long is
 * ended with its thread. One query at a time; of those that come meanwhile only the last one counts.
 */
export class Searcher {
  readonly #start: StartThread
  readonly #listener: SearchListener
  #thread: SearchThread | undefined
  /** What the thread knows, by the id of the file. */
  #known = new Map<string, string>()
  #run = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked: SearchQuery | undefined
  #next: (() => void) | undefined

  constructor(start: StartThread, listener: SearchListener) {
    this.#start = start
    this.#listener = listener
  }

  /**
   * @param texts all there are, in the order in which they are listed; read when their turn has come
   */
  ask(query: SearchQuery, texts: () => ReadonlyMap<string, string>): void {
    const send = () => this.#send(query, texts())
    if (this.#asked === undefined) send()
    else this.#next = send
  }

  destroy(): void {
    clearTimeout(this.#timer)
    this.#thread?.terminate()
    this.#thread = undefined
    this.#next = undefined
  }

  #send(query: SearchQuery, texts: ReadonlyMap<string, string>): void {
    this.#asked = query
    const run = ++this.#run
    this.#thread ??= this.#started()
    const changed = new Map<string, string | undefined>()
    for (const [id, text] of texts) if (this.#known.get(id) !== text) changed.set(id, text)
    for (const id of this.#known.keys()) if (!texts.has(id)) changed.set(id, undefined)
    this.#known = new Map(texts)
    if (changed.size > 0) this.#thread.postMessage({ texts: changed })
    this.#thread.postMessage({ run, query, fileIds: [...texts.keys()] })
    this.#timer = setTimeout(() => this.#giveUp(), PATIENCE_MS)
  }

  #started(): SearchThread {
    return this.#start(({ run, result }) => {
      if (run === this.#run) this.#answer(result)
    })
  }

  #giveUp(): void {
    this.#thread?.terminate()
    this.#thread = undefined
    this.#known.clear()
    this.#answer(undefined)
  }

  #answer(result: SearchResult | undefined): void {
    clearTimeout(this.#timer)
    const query = this.#asked
    this.#asked = undefined
    const next = this.#next
    this.#next = undefined
    if (query !== undefined) this.#listener(query, result)
    next?.()
  }
}
