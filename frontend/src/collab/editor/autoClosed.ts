import { Annotation, StateField } from '@codemirror/state'
import type { EditorState, Transaction } from '@codemirror/state'

/** What the editor has put behind the caret by itself, for as long as the caret stays in front of it. */
export interface AutoClosed {
  /** Behind what opens it. */
  readonly from: number
  /** Before what is left of it. */
  readonly to: number
  /** What opens it: one character. */
  readonly opening: string
  /** What is left of it, not typed yet: `)`, the three quotes of a docstring, `</a>`. */
  readonly rest: string
  /** What the user has typed of it, directly in front of the rest. */
  readonly typed: string
}

/** Says of a transaction how much of the innermost text is typed from now on; `to` is counted after the transaction. */
export const typedInstead = Annotation.define<Pick<AutoClosed, 'to' | 'rest' | 'typed'>>()

export const autoClosedField = StateField.define<readonly AutoClosed[]>({
  create: () => [],
  update(all, transaction) {
    if (!transaction.docChanged && transaction.selection === undefined) return all
    const { head } = transaction.newSelection.main
    const change = transaction.annotation(typedInstead)
    const kept = all
      .map((one, index) =>
        change !== undefined && index === all.length - 1
          ? { ...one, ...change, from: transaction.changes.mapPos(one.from, -1) }
          : moved(one, transaction),
      )
      .filter((one) => one !== undefined)
      .filter(({ from, to, rest }) => rest !== '' && from <= head && head <= to)
    const made = madeBy(transaction)
    return made === undefined ? kept : [...kept, made]
  },
})

export const innermost = (state: EditorState): AutoClosed | undefined => state.field(autoClosedField).at(-1)

function moved(one: AutoClosed, { changes, newDoc }: Transaction): AutoClosed | undefined {
  const { opening, typed } = one
  const to = changes.mapPos(one.to, 1)
  const from = changes.mapPos(one.from, -1)
  const rest = newDoc.sliceString(to, changes.mapPos(one.to + one.rest.length, -1))
  // Backspace between two quotes takes both.
  const isThere = newDoc.sliceString(from - 1, from) === opening && one.rest.endsWith(rest)
  if (!isThere) return undefined
  // What was typed of it and deleted again, or left behind, is text like any other.
  const stays = newDoc.sliceString(to - typed.length, to) === typed
  return { from, to, opening, rest, typed: stays ? typed : '' }
}

/** Typing puts the caret behind what was typed; what the same transaction has put further on came by itself. */
function madeBy(transaction: Transaction): AutoClosed | undefined {
  if (!transaction.isUserEvent('input.type') && !transaction.isUserEvent('input.complete')) return undefined
  const { newDoc, newSelection } = transaction
  const { head } = newSelection.main
  if (transaction.annotation(typedInstead) !== undefined || newSelection.ranges.length > 1) return undefined
  let made: AutoClosed | undefined
  transaction.changes.iterChanges((_fromA, _toA, fromB, toB) => {
    if (head < fromB || head >= toB) return
    const opening = newDoc.sliceString(head - 1, head)
    made = { from: head, to: head, opening, rest: newDoc.sliceString(head, toB), typed: '' }
  })
  return made
}
