import * as Y from 'yjs'
import { plainText } from './plainText'

/** A file that is made. */
export interface NewFile {
  readonly name: string
  readonly language: string
  readonly text?: string
}

/** What of a file is changed beside its text. */
export interface FileChange {
  readonly name?: string
  readonly language?: string
}

/** Files that were deleted and can still come back with all that anybody has typed into them meanwhile. */
export interface Removal {
  readonly restore: () => void
  /**
   * Deletes for good those that have not been brought back; one into which somebody has typed since comes back instead.
   *
   * @returns the ids of those
   */
  readonly finish: () => readonly string[]
}

/** A file that is only marked as deleted has this field: when it was, in ms since 1970. */
export const DELETED_AT = 'deletedAt'

/** The end of the year 9999: a later time is no clock's. */
const LAST_MOMENT = Date.UTC(9999, 11, 31)

/** How long a deletion stays undone when the page that made it was closed; ms. */
const LONGEST_MARK_MS = 86_400_000

/** Makes, changes and removes files in the shared document, each time in one transaction. */
export class FileEdits {
  readonly #doc: Y.Doc
  readonly #files: Y.Map<unknown>

  constructor(doc: Y.Doc) {
    this.#doc = doc
    this.#files = doc.getMap('files')
  }

  /**
   * Makes files. Whether their names are free is for the caller to know; others may take them at the same time.
   *
   * @returns their ids
   */
  create(...made: readonly NewFile[]): readonly string[] {
    return this.#doc.transact(() => made.map((file) => this.#put(file)))
  }

  /** Changes files, by their ids; never what they say. */
  change(changes: ReadonlyMap<string, FileChange>): void {
    this.#doc.transact(() =>
      changes.forEach((change, id) => {
        for (const key of ['name', 'language'] as const) this.#set(id, key, change[key])
      }),
    )
  }

  /**
   * Removes files from the list. They stay in the document until the removal is finished: what others type into them
   * meanwhile, or have typed without a connection, comes back with them.
   */
  remove(fileIds: readonly string[]): Removal {
    const now = Date.now()
    const texts = new Map(fileIds.map((id) => [id, this.#textOf(id)]))
    const marked = () => fileIds.filter((id) => this.#fieldsOf(id)?.has(DELETED_AT) === true)
    const unmark = (ids: readonly string[]) => ids.forEach((id) => this.#fieldsOf(id)?.delete(DELETED_AT))
    this.#doc.transact(() => {
      this.#finishOld(now)
      fileIds.forEach((id) => this.#fieldsOf(id)?.set(DELETED_AT, now))
    })
    return {
      restore: () => this.#doc.transact(() => unmark(fileIds)),
      finish: () =>
        this.#doc.transact(() => {
          const changed = marked().filter((id) => this.#textOf(id) !== texts.get(id))
          unmark(changed)
          marked().forEach((id) => this.#files.delete(id))
          return changed
        }),
    }
  }

  #finishOld(now: number): void {
    this.#files.forEach((file, id) => {
      const at: unknown = file instanceof Y.Map ? file.get(DELETED_AT) : undefined
      // What is no time at all, or one to come, is no honest mark.
      const isRecent = typeof at === 'number' && Math.abs(now - at) < LONGEST_MARK_MS
      if (typeof at === 'number' && !isRecent) this.#files.delete(id)
    })
  }

  #textOf(id: string): string | undefined {
    const text: unknown = this.#fieldsOf(id)?.get('text')
    return text instanceof Y.Text ? plainText(text) : undefined
  }

  #fieldsOf(id: string): Y.Map<unknown> | undefined {
    const file = this.#files.get(id)
    return file instanceof Y.Map ? file : undefined
  }

  #set(fileId: string, key: string, value: string | undefined): void {
    const file = this.#fieldsOf(fileId)
    if (value !== undefined && file !== undefined && file.get(key) !== value) file.set(key, value)
  }

  #put({ name, language, text = '' }: NewFile): string {
    const id = crypto.randomUUID().replaceAll('-', '').slice(0, 12)
    const fields: [string, unknown][] = [
      ['name', name],
      ['language', language],
      ['createdAt', this.#nextMoment()],
      ['text', new Y.Text(text)],
    ]
    this.#files.set(id, new Y.Map(fields))
    return id
  }

  /** Later than every other file's, also on a clock that is behind: of two files of one name the older one keeps it. */
  #nextMoment(): number {
    let latest = Date.now()
    for (const file of this.#files.values()) {
      const moment: unknown = file instanceof Y.Map ? file.get('createdAt') : undefined
      if (typeof moment === 'number' && moment < LAST_MOMENT) latest = Math.max(latest, moment + 1)
    }
    return latest
  }
}
