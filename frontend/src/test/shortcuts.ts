import type { EditorView } from '@codemirror/view'
import { ghostText } from '../features/suggestions/ghostText'
import { anOpenFile } from './openFile'

export { closeOpenFiles } from './openFile'

/** An editor with every shortcut that the application has. */
export async function anEditorOfEverything(): Promise<EditorView> {
  const suggestions = ghostText({
    isEnabled: () => true,
    ask: () => Promise.reject(new Error('nobody answers')),
    report: () => undefined,
    activityChanged: () => undefined,
    onSwitched: () => () => undefined,
    now: () => Date.now(),
  })
  const { view } = await anOpenFile('python', 'if a:\n    b = (1)\n', suggestions)
  return view
}

/** Whether the editor takes a key press for itself, so that the browser types nothing. */
export function takes(view: EditorView, event: KeyboardEventInit): boolean {
  return !view.contentDOM.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...event }),
  )
}
