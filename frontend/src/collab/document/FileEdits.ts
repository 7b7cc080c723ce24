import * as Y from 'yjs'

/** A file that is made, or brought back. */
interface FileContents {
  readonly name: unknown
  readonly language: unknown
  readonly createdAt: unknown
  readonly text: readonly Insertion[]
}

/** A piece of a text in the form of Quill's deltas: a string or an embed, with its marks. */
interface Insertion {
  readonly insert: unknown
  readonly attributes?: unknown
}

/** Makes, renames and removes files in the shared document, each time in one transaction. */
export class FileEdits {
  readonly #doc: Y.Doc
  readonly #files: Y.Map<unknown>

  constructor(doc: Y.Doc) {
    this.#doc = doc
    this.#files = doc.getMap('files')
  }

  /**
   * Makes a file; whether its name is free is for the caller to know, others may take it at the same time.
   *
   * @returns its id
   */
  create(name: string, language: string, text = ''): string {
    const id = crypto.randomUUID().replaceAll('-', '').slice(0, 12)
    const inserted = text === '' ? [] : [{ insert: text }]
    this.#put(id, { name, language, createdAt: this.#nextMoment(), text: inserted })
    return id
  }

  /** Changes how a file is read, never what it says. */
  setLanguage(fileId: string, language: string): void {
    this.#set(fileId, 'language', language)
  }

  /** Gives files other names, all at once. */
  rename(nameOf: ReadonlyMap<string, string>): void {
    this.#doc.transact(() => nameOf.forEach((name, id) => this.#set(id, 'name', name)))
  }

  /**
   * Removes files with their texts.
   *
   * @returns brings back those that nobody else has brought back, with the texts that they had here
   */
  remove(fileIds: readonly string[]): () => void {
    const removed = fileIds.flatMap((id) => {
      const contents = contentsOf(this.#files.get(id))
      return contents === undefined ? [] : [{ id, contents }]
    })
    this.#doc.transact(() => fileIds.forEach((id) => this.#files.delete(id)))
    return () =>
      this.#doc.transact(() => {
        for (const { id, contents } of removed) if (!this.#files.has(id)) this.#put(id, contents)
      })
  }

  #set(fileId: string, key: string, value: string): void {
    const file = this.#files.get(fileId)
    if (file instanceof Y.Map && file.get(key) !== value) file.set(key, value)
  }

  #put(id: string, { text, ...fields }: FileContents): void {
    const shared = new Y.Text()
    shared.applyDelta([...text])
    this.#files.set(id, new Y.Map<unknown>([...Object.entries(fields), ['text', shared]]))
  }

  /** Later than every other file's, also on a clock that is behind: of two files of one name the older one keeps it. */
  #nextMoment(): number {
    const moments = [...this.#files.values()].map((file): unknown =>
      file instanceof Y.Map ? file.get('createdAt') : 0,
    )
    const known = moments.filter((moment) => typeof moment === 'number' && moment < LAST_MOMENT)
    return Math.max(Date.now(), ...known.map((moment) => Number(moment) + 1))
  }
}

/** The end of the year 9999: later ones are nobody's clock. */
const LAST_MOMENT = Date.UTC(9999, 11, 31)

function contentsOf(file: unknown): FileContents | undefined {
  if (!(file instanceof Y.Map)) return undefined
  const text: unknown = file.get('text')
  if (!(text instanceof Y.Text)) return undefined
  const [name, language, createdAt] = ['name', 'language', 'createdAt'].map((key): unknown => file.get(key))
  return { name, language, createdAt, text: copyOf(text) }
}

/** A shared type that some client has put into the text cannot be put there twice. */
function copyOf(text: Y.Text): readonly Insertion[] {
  const delta: unknown = text.toDelta()
  return Array.isArray(delta) ? delta.filter(isCopyable) : []
}

const isCopyable = (piece: Insertion): piece is Insertion => !(piece.insert instanceof Y.AbstractType)
