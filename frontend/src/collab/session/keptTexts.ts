import type * as Y from 'yjs'
import type { RoomContents } from '../document/RoomDocument'

/** What the files said here, by file id, when a document had to be given up. */
export type KeptTexts = ReadonlyMap<string, string>

export const keptTexts = ({ files }: RoomContents): KeptTexts =>
  new Map(files.map(({ id, text }) => [id, text.toJSON()]))

/**
 * Brings what was kept into the texts of another document: what only the kept text has is inserted where it differs.
 * Nothing is taken out, for what is missing in the kept text may be what others wrote meanwhile.
 */
export function bringOver(doc: Y.Doc, { files }: RoomContents, kept: KeptTexts): void {
  doc.transact(() => {
    for (const { id, text } of files) {
      const missing = onlyIn(kept.get(id) ?? '', text.toJSON())
      if (missing.characters !== '') text.insert(missing.at, missing.characters)
    }
  })
}

/** The part of one text between what it begins and ends with like the other. */
function onlyIn(one: string, other: string): { readonly at: number; readonly characters: string } {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++
  if (isInsidePair(one, start)) start--
  if (isInsidePair(one, one.length - end)) end--
  return { at: start, characters: one.slice(start, one.length - end) }
}

const isInsidePair = (text: string, at: number) => at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff
