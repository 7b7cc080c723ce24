import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** Where the caret stands, counted from one as people do. */
export interface CaretPlace {
  readonly line: number
  readonly column: number
}

/** Tells about the caret once per frame at most, so that typing renders nothing by itself. */
export function caretWatcher(listener: (place: CaretPlace) => void): Extension {
  let frame: number | undefined
  return EditorView.updateListener.of(({ view, selectionSet, docChanged, focusChanged }) => {
    if (frame !== undefined || !(selectionSet || docChanged || focusChanged)) return
    frame = requestAnimationFrame(() => {
      frame = undefined
      const { head } = view.state.selection.main
      const line = view.state.doc.lineAt(head)
      listener({ line: line.number, column: head - line.from + 1 })
    })
  })
}
