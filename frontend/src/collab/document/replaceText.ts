import type * as Y from 'yjs'
import { plainText } from './plainText'

/** Makes a shared text another one, and leaves alone what both begin and end with: carets there stay where they are. */
export function replaceText(shared: Y.Text, wanted: string): void {
  const text = plainText(shared)
  let start = 0
  const shorter = Math.min(text.length, wanted.length)
  while (start < shorter && text[start] === wanted[start]) start++
  let end = 0
  while (end < shorter - start && text.at(-1 - end) === wanted.at(-1 - end)) end++
  // Both halves of a character are one.
  if (isSecondHalf(text, start) || isSecondHalf(wanted, start)) start--
  if (isSecondHalf(text, text.length - end) || isSecondHalf(wanted, wanted.length - end)) end--
  const change = () => {
    if (text.length > start + end) shared.delete(start, text.length - start - end)
    if (wanted.length > start + end) shared.insert(start, wanted.slice(start, wanted.length - end))
  }
  if (shared.doc === null) change()
  else shared.doc.transact(change)
}

/** Whether a character of two units is cut there. */
function isSecondHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const before = text.charCodeAt(at - 1)
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff
}
