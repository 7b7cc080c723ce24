import { EditorView, runScopeHandlers } from '@codemirror/view'

/** Types as a keyboard does: through the handlers that close brackets and step over what is closed already. */
export function typeText(view: EditorView, text: string): void {
  endComposition(view)
  const { state } = view
  if (state.readOnly) return
  const { from, to } = state.selection.main
  const insert = () =>
    state.update(state.replaceSelection(text), { scrollIntoView: true, userEvent: 'input.type' })
  const isTyped = state
    .facet(EditorView.inputHandler)
    .some((handler) => handler(view, from, to, text, insert))
  if (!isTyped) view.dispatch(insert())
}

/** Does what Tab does: takes a suggestion, what is chosen in the list, or indents. */
export function pressTab(view: EditorView): void {
  endComposition(view)
  runScopeHandlers(view, new KeyboardEvent('keydown', { key: 'Tab' }), 'editor')
}

/** Undoes or redoes one's own edits, as the gesture of a phone does. */
export function pressHistory(view: EditorView, inputType: 'historyUndo' | 'historyRedo'): void {
  endComposition(view)
  view.contentDOM.dispatchEvent(new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true }))
}

/**
 * Touch keyboards hold back the word that is being typed, and a key of theirs that types no letter lets go of it first.
 * Until then nothing closes itself, and an edit in the word would be lost on the keyboard. Only leaving the field ends it; a field
 * that has the focus again at once keeps its keyboard.
 */
function endComposition(view: EditorView): void {
  if (!view.compositionStarted) return
  view.contentDOM.blur()
  view.focus()
}
