import type { SearchQuery, SearchResult } from './matches'
import { patternOf, searchFiles } from './matches'

/** To the worker: texts that are new or have changed, undefined for files that are gone. */
export interface TextsMessage {
  readonly texts: ReadonlyMap<string, string | undefined>
}

/** To the worker: look for something, in files in this order. */
export interface QueryMessage {
  readonly run: number
  readonly query: SearchQuery
  readonly fileIds: readonly string[]
}

/** From the worker. */
export interface FoundMessage {
  readonly run: number
  readonly result: SearchResult
}

/** A worker's part of the search, which keeps the texts. */
export class SearchWorker {
  readonly #texts = new Map<string, string>()

  /** What it answers to a message; nothing to texts. */
  receive(message: TextsMessage | QueryMessage): FoundMessage | undefined {
    if ('texts' in message) {
      for (const [id, text] of message.texts)
        if (text === undefined) this.#texts.delete(id)
        else this.#texts.set(id, text)
      return undefined
    }
    const pattern = patternOf(message.query)
    const files = message.fileIds.map((fileId) => ({ fileId, text: this.#texts.get(fileId) ?? '' }))
    const result = pattern === undefined ? { files: [], total: 0, isCut: false } : searchFiles(files, pattern)
    return { run: message.run, result }
  }
}
