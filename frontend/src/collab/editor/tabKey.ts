import { indentLess, indentMore } from '@codemirror/commands'
import { indentUnit } from '@codemirror/language'
import { EditorSelection, countColumn } from '@codemirror/state'
import type { EditorState, TransactionSpec } from '@codemirror/state'
import type { Command, KeyBinding } from '@codemirror/view'

/** Moves the text behind the caret to the next stop; indents the lines of a selection. */
const tab: Command = (view) => {
  const { state } = view
  if (state.readOnly) return false
  if (state.selection.ranges.some(({ empty }) => !empty)) return indentMore(view)
  view.dispatch(state.update(toNextStop(state), { scrollIntoView: true, userEvent: 'input.indent' }))
  return true
}

function toNextStop(state: EditorState): TransactionSpec {
  const unit = state.facet(indentUnit)
  return state.changeByRange(({ head }) => {
    const line = state.doc.lineAt(head)
    const column = countColumn(line.text, state.tabSize, head - line.from)
    const insert = unit.startsWith('\t') ? '\t' : ' '.repeat(unit.length - (column % unit.length))
    return { changes: { from: head, insert }, range: EditorSelection.cursor(head + insert.length) }
  })
}

export const tabKeymap: readonly KeyBinding[] = [{ key: 'Tab', run: tab, shift: indentLess }]
