import type { ChangeSet, Transaction } from '@codemirror/state'

/** A suggestion as it stands in the editor: `text` would take the place of what is between `at` and `until`. */
export interface Ghost {
  readonly suggestionId: string
  readonly at: number
  readonly until: number
  readonly text: string
}

export interface Answer {
  readonly suggestion: string
  readonly suggestionId?: string | null | undefined
  readonly replace: { readonly start: number; readonly end: number }
}

/** What can be shown of an answer; only what goes on from the caret, not what would rewrite the text before it. */
export function ghostOf(answer: Answer, code: string, caret: number): Ghost | undefined {
  const { suggestion, suggestionId, replace } = answer
  if (!suggestionId || replace.start > caret || replace.end < caret || replace.end > code.length)
    return undefined
  const typed = code.slice(replace.start, caret)
  if (!suggestion.startsWith(typed)) return undefined
  const text = suggestion.slice(typed.length)
  return text === '' ? undefined : { suggestionId, at: caret, until: replace.end, text }
}

/**
 * What a transaction leaves of a suggestion: typing its own characters consumes it, an edit elsewhere shifts it,
 * anything else ends it.
 */
export function afterTransaction(ghost: Ghost, transaction: Transaction): Ghost | undefined {
  const next = transaction.docChanged ? afterChanges(ghost, transaction.changes) : ghost
  const { main, ranges } = transaction.newSelection
  const caretStayed = ranges.length === 1 && main.empty && main.head === next?.at
  return caretStayed ? next : undefined
}

/** What edits leave of a suggestion, wherever the caret is. */
export function afterChanges(ghost: Ghost, changes: ChangeSet): Ghost | undefined {
  const typed = textTypedAt(ghost.at, changes)
  if (typed !== undefined && ghost.text.startsWith(typed) && typed.length < ghost.text.length) {
    const at = ghost.at + typed.length
    return { ...ghost, at, until: changes.mapPos(ghost.until, 1), text: ghost.text.slice(typed.length) }
  }
  if (touches(changes, ghost.at, ghost.until)) return undefined
  return { ...ghost, at: changes.mapPos(ghost.at), until: changes.mapPos(ghost.until) }
}

/** The inserted text if the change is nothing but an insertion at this place. */
function textTypedAt(at: number, changes: ChangeSet): string | undefined {
  const insertions: (string | undefined)[] = []
  changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
    insertions.push(fromA === at && toA === at ? inserted.toString() : undefined)
  })
  return insertions.length === 1 ? insertions[0] : undefined
}

function touches(changes: ChangeSet, from: number, to: number): boolean {
  let touched = false
  changes.iterChangedRanges((fromA, toA) => {
    touched ||= fromA <= to && toA >= from
  })
  return touched
}

const NEXT_WORD = /^\s*(?:[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]+)|^\s+/u

/** The part of a suggestion that is accepted with one word. */
export function nextWordOf(text: string): string {
  return NEXT_WORD.exec(text)?.[0] ?? text
}

/**
 * The lines of a suggestion, which are indented with some number of spaces for each step, indented with the given unit.
 * The first line goes on from the caret and has no indentation of its own.
 */
export function inUnit(text: string, unit: string): string {
  const depths = Array.from(text.matchAll(/\n( +)/g), ([, spaces]) => spaces?.length ?? 0)
  const step = Math.min(...depths)
  if (depths.length === 0 || depths.some((depth) => depth % step !== 0)) return text
  return text.replace(/\n( +)/g, (_, spaces: string) => `\n${unit.repeat(spaces.length / step)}`)
}
