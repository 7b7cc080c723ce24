import { StateField } from '@codemirror/state'
import type { EditorState, Extension, Transaction, TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** A bracket or quote that the editor has closed by itself, for as long as the caret stays inside. */
interface Pair {
  /** Behind what opens it. */
  readonly from: number
  /** Before what closes it. */
  readonly to: number
}

const PAIRS = new Set(['()', '[]', '{}', "''", '""', '``'])

const openPairs = StateField.define<readonly Pair[]>({
  create: () => [],
  update(pairs, transaction) {
    if (!transaction.docChanged && transaction.selection === undefined) return pairs
    const { head } = transaction.newSelection.main
    const kept = pairs
      .map((pair) => moved(pair, transaction))
      .filter((pair) => pair !== undefined)
      .filter(({ from, to }) => from <= head && head <= to)
    const made = madeBy(transaction)
    return made === undefined ? kept : [...kept, made]
  },
})

/**
 * Who types what closes a bracket has not seen, or not wanted, that it is there already: it is taken for what was typed,
 * even with a line between. CodeMirror does so only until the caret comes into another line.
 */
export function typedOver(): Extension {
  return [
    openPairs,
    EditorView.inputHandler.of((view, from, to, typed) => {
      const over = from === to && !view.compositionStarted ? stepOver(view.state, from, typed) : undefined
      if (over !== undefined) view.dispatch(over)
      return over !== undefined
    }),
  ]
}

function moved({ from, to }: Pair, { changes, newDoc }: Transaction): Pair | undefined {
  const closing = changes.mapPos(to, 1)
  const opening = changes.mapPos(from, -1)
  const pair = newDoc.sliceString(opening - 1, opening) + newDoc.sliceString(closing, closing + 1)
  return PAIRS.has(pair) ? { from: opening, to: closing } : undefined
}

/** What CodeMirror does when it closes a bracket: both at once, with the caret between them. */
function madeBy(transaction: Transaction): Pair | undefined {
  if (!transaction.isUserEvent('input.type')) return undefined
  const { head } = transaction.newSelection.main
  let made: Pair | undefined
  transaction.changes.iterChanges((_fromA, _toA, fromB, _toB, inserted) => {
    if (fromB + 1 === head && PAIRS.has(inserted.toString())) made = { from: head, to: head }
  })
  return made
}

function stepOver(state: EditorState, head: number, typed: string): TransactionSpec | undefined {
  if (state.readOnly || state.selection.ranges.length > 1) return undefined
  const { to } = state.field(openPairs).at(-1) ?? { to: -1 }
  if (to < head || state.sliceDoc(to, to + 1) !== typed) return undefined
  const between = state.sliceDoc(head, to)
  // Spaces may belong to what is being written; a line that was begun for what closes it does not.
  if (between.trim() !== '' || (between !== '' && !between.includes('\n'))) return undefined
  const line = state.doc.lineAt(head)
  const isBlank = line.text.trim() === ''
  const [start, end] = isBlank && to > line.to ? [line.from, state.doc.lineAt(to).from] : [head, to]
  return {
    changes: { from: start, to: end },
    selection: { anchor: to + 1 - (end - start) },
    scrollIntoView: true,
    userEvent: 'input.type',
  }
}
