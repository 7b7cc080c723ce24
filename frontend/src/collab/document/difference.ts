/** One replaced stretch; positions are those of the text before all of them. */
export interface Replacement {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** The one stretch in which two texts differ, whole characters only; undefined if they are equal. */
export function differenceOf(before: string, after: string): Replacement | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  if (start > 0 && isHigh(before, start - 1)) start -= 1
  if (end > 0 && isLow(before, before.length - end)) end -= 1
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) }
}

const isHigh = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xd800
const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00
