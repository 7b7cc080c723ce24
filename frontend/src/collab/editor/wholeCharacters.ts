import type { ChangeSet, Text } from '@codemirror/state'
import type { Replacement } from '../document/difference'

const LONE_HALVES = /\p{Surrogate}/gu

/**
 * An editor's changes as replacements that neither begin nor end inside a character. An editor may replace half of a
 * surrogate pair (a composition that turns one emoji into another of the same first half), but Yjs makes U+FFFD of each
 * half when an item is split there, and so does every replica that reads it. A lone half is U+FFFD from the start.
 */
export function wholeCharacters(changes: ChangeSet, before: Text, after: Text): Replacement[] {
  const replacements: Replacement[] = []
  changes.iterChanges((fromA, toA, fromB, toB) => {
    const left = isInsidePair(before, fromA) ? 1 : 0
    const right = isInsidePair(before, toA) ? 1 : 0
    const insert = after.sliceString(fromB - left, toB + right, '\n').replace(LONE_HALVES, '\uFFFD')
    replacements.push({ from: fromA - left, to: toA + right, insert })
  })
  return replacements
}

/** Whether a position lies between the two halves of one character. */
export function isInsidePair(text: Text, position: number): boolean {
  if (position <= 0 || position >= text.length) return false
  const [high = 0, low = 0] = [0, 1].map((offset) => unitAt(text, position - 1 + offset))
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000
}

const unitAt = (text: Text, position: number) => text.sliceString(position, position + 1, '\n').charCodeAt(0)
