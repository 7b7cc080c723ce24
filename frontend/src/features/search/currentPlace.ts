import type { Match } from './matches'

/** Where a match is by now: others may have moved it since it was found. The nearest one, if it is there more than once. */
export function currentPlace(text: string, { from, to, found }: Match): { from: number; to: number } {
  const length = to - from
  if (text.startsWith(found, from)) return { from, to: Math.min(to, text.length) }
  const before = text.lastIndexOf(found, from)
  const after = text.indexOf(found, from)
  const isBefore = before >= 0 && (after < 0 || from - before < after - from)
  const now = isBefore ? before : after
  const start = now < 0 ? Math.min(from, text.length) : now
  return { from: start, to: now < 0 ? start : Math.min(start + length, text.length) }
}
