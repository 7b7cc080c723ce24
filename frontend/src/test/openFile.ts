import type { Extension } from '@codemirror/state'
import { FileEditor } from '../collab/editor/FileEditor'
import { twoClients } from './people'

const opened: FileEditor[] = []

/** An editor as the application makes it, on a file of a room in memory; `closeOpenFiles` takes it down. */
export async function anOpenFile(language: string, text = '', extensions: Extension = []) {
  const { ada, bo } = twoClients(text)
  const parent = document.body.appendChild(document.createElement('div'))
  const file = ada.mainFile()
  const editor = new FileEditor(parent, {
    session: ada.session,
    file,
    nonce: 'n',
    editable: true,
    extensions,
  })
  opened.push(editor)
  await editor.setLanguage(language)
  const { view } = editor
  view.dispatch({ selection: { anchor: text.length } })
  return { editor, view, bo, text: () => view.state.doc.toString() }
}

export function closeOpenFiles(): void {
  for (const editor of opened.splice(0)) {
    editor.destroy()
    editor.view.dom.parentElement?.remove()
  }
}
