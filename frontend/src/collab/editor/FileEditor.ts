import { indentUnit } from '@codemirror/language'
import { Compartment, EditorState } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { yCollab } from 'y-codemirror.next'
import * as Y from 'yjs'
import type { RoomFile } from '../document/RoomDocument'
import type { CollabSession } from '../session/CollabSession'
import { cursorReporter } from './cursorReporter'
import { editorSetup } from './editorSetup'
import { languageOf } from './languages'
import { remoteCursors } from './remoteCursors'
import { undoBoundary } from './undoBoundary'

export interface FileEditorOptions {
  readonly session: CollabSession
  readonly file: RoomFile
  readonly nonce: string
  readonly editable: boolean
  /** What the screen adds: suggestions, the status bar's listener. */
  readonly extensions: Extension
}

/** One file's live editor. It stays attached to its view for its whole life, or it would fall out of step. */
export class FileEditor {
  readonly view: EditorView
  readonly undoManager: Y.UndoManager
  readonly #editable = new Compartment()
  readonly #language = new Compartment()
  readonly #label = new Compartment()
  #languageId: string | undefined

  constructor(parent: HTMLElement, options: FileEditorOptions) {
    const { file, session } = options
    this.undoManager = new Y.UndoManager(file.text, { captureTimeout: 500 })
    this.view = new EditorView({
      parent,
      state: EditorState.create({
        doc: file.text.toJSON(),
        extensions: [
          // Before everything else, so that a suggestion sees Tab and Escape first.
          options.extensions,
          editorSetup(options.nonce),
          this.#editable.of(editability(options.editable)),
          this.#language.of([]),
          this.#label.of([]),
          yCollab(file.text, null, { undoManager: this.undoManager }),
          undoBoundary.of(() => this.undoManager.stopCapturing()),
          remoteCursors(session, file),
          cursorReporter(session, file),
        ],
      }),
    })
  }

  setEditable(editable: boolean): void {
    this.view.dispatch({ effects: this.#editable.reconfigure(editability(editable)) })
  }

  /** The editor's name for assistive technology. */
  setLabel(label: string): void {
    this.view.dispatch({
      effects: this.#label.reconfigure(EditorView.contentAttributes.of({ 'aria-label': label })),
    })
  }

  async setLanguage(id: string): Promise<void> {
    if (id === this.#languageId) return
    this.#languageId = id
    const language = languageOf(id)
    const support = (await language.load?.()) ?? []
    // Another language may have been picked, or the editor closed, while this one was loading.
    if (this.#languageId !== id) return
    const indentation = indentUnit.of(' '.repeat(language.indent))
    this.view.dispatch({
      effects: this.#language.reconfigure([support, indentation, EditorState.tabSize.of(language.indent)]),
    })
  }

  destroy(): void {
    this.#languageId = undefined
    this.view.destroy()
    this.undoManager.destroy()
  }
}

/** Read-only, yet with a caret: what can not be changed can still be walked through and selected. */
function editability(editable: boolean): Extension {
  return EditorState.readOnly.of(!editable)
}
