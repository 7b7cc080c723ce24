import * as Y from 'yjs'
import { callEach, isolated } from '../isolation'
import { cutBetweenCharacters } from './characters'

// Longer ones are no honest client's, and take seconds to draw.
const LONGEST_TITLE = 120
const LONGEST_NAME = 255
const LONGEST_LANGUAGE = 40

/** One file of a room. The text is live; the rest is replaced when it changes. */
export interface RoomFile {
  readonly id: string
  readonly name: string
  readonly language: string
  readonly createdAt: number
  readonly text: Y.Text
}

export interface RoomMeta {
  readonly title: string | undefined
  readonly mainFile: string | undefined
}

export interface RoomContents {
  readonly files: readonly RoomFile[]
  readonly meta: RoomMeta
}

/**
 * The shared document as the room's screens see it. The server created its shape; nothing here ever adds a file or a
 * root on its own account, for two clients doing so would make two of each.
 */
export class RoomDocument {
  readonly #files: Y.Map<unknown>
  readonly #meta: Y.Map<unknown>
  readonly #listeners = new Set<() => void>()
  #contents: RoomContents

  constructor(doc: Y.Doc) {
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

  /** Changes how a file is read, never what it says. */
  setLanguage(fileId: string, language: string): void {
    const file = this.#files.get(fileId)
    if (file instanceof Y.Map && file.get('language') !== language) file.set('language', language)
  }

  readonly #changed = isolated((events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    if (events.every((event) => event.target instanceof Y.Text)) return
    this.#contents = this.#read()
    callEach(this.#listeners)
  })

  #read(): RoomContents {
    const files = [...this.#files]
      .map(([id, value]) => fileOf(id, value))
      .filter((file) => file !== undefined)
    files.sort((one, other) => one.createdAt - other.createdAt || one.name.localeCompare(other.name))
    return {
      files,
      meta: { title: this.#metaText('title', LONGEST_TITLE), mainFile: this.#metaText('mainFile') },
    }
  }

  #metaText(key: string, longest = LONGEST_NAME): string | undefined {
    const value = this.#meta.get(key)
    return typeof value === 'string' && value !== '' ? cutBetweenCharacters(value, longest) : undefined
  }
}

function fileOf(id: string, value: unknown): RoomFile | undefined {
  if (!(value instanceof Y.Map)) return undefined
  const text: unknown = value.get('text')
  if (!(text instanceof Y.Text)) return undefined
  const name: unknown = value.get('name')
  const language: unknown = value.get('language')
  const createdAt: unknown = value.get('createdAt')
  return {
    id,
    text,
    name: cutBetweenCharacters(typeof name === 'string' ? name : id, LONGEST_NAME),
    language: typeof language === 'string' ? cutBetweenCharacters(language, LONGEST_LANGUAGE) : 'plaintext',
    createdAt: typeof createdAt === 'number' ? createdAt : 0,
  }
}
