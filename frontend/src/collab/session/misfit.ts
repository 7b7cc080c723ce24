import * as Y from 'yjs'
import type { RoomContents } from '../document/RoomDocument'

/** A text that exists only here. */
export interface Misfit {
  readonly id: Y.ID
  readonly chars: number
  readonly fileName: string
}

/**
 * The longest text that was inserted at once and that the server does not have: if it refused something for its
 * size, most likely that.
 */
export function longestUnsaved(
  doc: Y.Doc,
  serverHas: Map<number, number>,
  { files }: RoomContents,
): Misfit | undefined {
  const { structs, ds } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(serverHas)))
  const texts = structs
    .filter((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentString)
    .filter(({ id }) => !Y.isDeleted(ds, id))
    .sort((one, other) => other.length - one.length)
  for (const { id, length } of texts) {
    const file = files.find(({ text }) => Y.getItem(doc.store, id).parent === text)
    if (file !== undefined) return { id, chars: length, fileName: file.name }
  }
  return undefined
}

/** Takes it out again, and nothing else. */
export function takeOut(doc: Y.Doc, { id }: Misfit): void {
  doc.transact((transaction) => Y.getItemCleanStart(transaction, id).delete(transaction))
}
