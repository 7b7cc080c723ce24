import * as Y from 'yjs'
import { callEach, isolated } from '../isolation'
import { cutBetweenCharacters } from './characters'
import { cleanedLine } from './cleanedLine'
import { DELETED_AT, FileEdits } from './FileEdits'
import { FileNames } from './fileNames'
import { LONGEST_TITLE, MOST_FILES } from './limits'

// No honest client writes longer ones, which take seconds to draw.
const LONGEST_LANGUAGE = 40
const LONGEST_ID = 64

/** One file of a room. The text is live; the rest is replaced when it changes. */
export interface RoomFile {
  readonly id: string
  /** Unique in the room; the server says the same. */
  readonly name: string
  readonly language: string
  readonly createdAt: number
  readonly text: Y.Text
}

export interface RoomMeta {
  readonly title: string | undefined
  /** Id of the file that programs see as the room's: the one that is said to be, otherwise the oldest. */
  readonly mainFile: string | undefined
}

export interface RoomContents {
  /** The oldest ones and the main file, `MOST_FILES` at most; oldest first. */
  readonly files: readonly RoomFile[]
  /** How many files the document has beyond those. */
  readonly unlisted: number
  readonly meta: RoomMeta
}

/**
 * The shared document as the room's screens see it. The server created its shape; nothing here ever adds a file or a
 * root by itself, for two clients doing so would make two of each. Files are added by the user only.
 */
export class RoomDocument {
  readonly #files: Y.Map<unknown>
  readonly #meta: Y.Map<unknown>
  readonly #listeners = new Set<() => void>()
  #contents: RoomContents
  /** What the user does to files, beside writing in them. */
  readonly edits: FileEdits

  constructor(doc: Y.Doc) {
    this.edits = new FileEdits(doc)
    this.#files = doc.getMap('files')
    this.#meta = doc.getMap('meta')
    this.#contents = this.#read()
    this.#files.observeDeep(this.#changed)
    this.#meta.observeDeep(this.#changed)
  }

  /** The same object until a file comes, goes or is renamed; keys pressed inside a text change nothing here. */
  readonly contents = (): RoomContents => this.#contents

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly #changed = isolated((events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    if (events.every((event) => event.target instanceof Y.Text)) return
    this.#contents = this.#read()
    callEach(this.#listeners)
  })

  #read(): RoomContents {
    const mainFile = stringIn(this.#meta, 'mainFile')
    const entries = [...this.#files]
      .map(([id, value]) => entryOf(id, value))
      .filter((entry) => entry !== undefined)
    const listed = oldest(entries, mainFile)
    const names = new FileNames()
    const files = listed.map((entry) => fileOf(entry, names))
    const main = files.find(({ id }) => id === mainFile) ?? files[0]
    return {
      files,
      unlisted: entries.length - listed.length,
      meta: {
        title: cleanedLine(stringIn(this.#meta, 'title') ?? '', LONGEST_TITLE) || undefined,
        mainFile: main?.id,
      },
    }
  }
}

/** A file as it was written, before anything of it is shown. */
interface Entry {
  readonly id: string
  readonly createdAt: number
  readonly text: Y.Text
  readonly fields: Y.Map<unknown>
}

function entryOf(id: string, fields: unknown): Entry | undefined {
  if (id === '' || id.length > LONGEST_ID || !(fields instanceof Y.Map)) return undefined
  const text: unknown = fields.get('text')
  if (!(text instanceof Y.Text) || typeof fields.get(DELETED_AT) === 'number') return undefined
  const createdAt: unknown = fields.get('createdAt')
  // What is no number at all is the youngest.
  const moment = typeof createdAt === 'number' ? createdAt : 0
  return { id, text, fields, createdAt: Number.isNaN(moment) ? Infinity : moment }
}

/** No client can push the main file out of the list by files that claim to be older. */
function oldest(entries: Entry[], mainFile: string | undefined): readonly Entry[] {
  entries.sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1))
  const listed = entries.slice(0, MOST_FILES)
  const main = entries.slice(MOST_FILES).find(({ id }) => id === mainFile)
  return main === undefined ? listed : [...listed.slice(0, -1), main]
}

function fileOf({ id, text, fields, createdAt }: Entry, names: FileNames): RoomFile {
  const language = stringIn(fields, 'language') ?? 'plaintext'
  return {
    id,
    text,
    createdAt,
    name: names.claim(stringIn(fields, 'name') ?? ''),
    language: cutBetweenCharacters(language, LONGEST_LANGUAGE),
  }
}

function stringIn(fields: Y.Map<unknown>, key: string): string | undefined {
  const value = fields.get(key)
  return typeof value === 'string' ? value : undefined
}
