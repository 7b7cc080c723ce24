import type { EditorView } from '@codemirror/view'
import { anOpenFile } from './openFile'
import { ghostTextWith } from './suggestionSources'

export { closeOpenFiles } from './openFile'

/** An editor with every shortcut that the application has. */
export async function anEditorOfEverything(): Promise<EditorView> {
  const { view } = await anOpenFile('python', 'if a:\n    b = (1)\n', ghostTextWith())
  return view
}

/** Whether the editor takes a key press for itself, so that the browser types nothing. */
export function takes(view: EditorView, event: KeyboardEventInit): boolean {
  return !view.contentDOM.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...event }),
  )
}
