import type { Extension } from '@codemirror/state'
import { ViewPlugin } from '@codemirror/view'
import type { EditorView, ViewUpdate } from '@codemirror/view'
import type { UndoManager } from 'yjs'
import { isFromSharedText } from './sharedEdits'

/** After redoing, the caret stands behind what came back, in sight; y-codemirror.next does this for undoing only. */
export function redoShown(undoManager: UndoManager): Extension {
  return ViewPlugin.define((view) => new RedoShown(view, undoManager))
}

interface Popped {
  readonly type: 'undo' | 'redo'
}

class RedoShown {
  readonly #view: EditorView
  readonly #undoManager: UndoManager
  /** The end of the latest change that came out of the shared text. */
  #changedAt = 0

  constructor(view: EditorView, undoManager: UndoManager) {
    this.#view = view
    this.#undoManager = undoManager
    undoManager.on('stack-item-popped', this.#popped)
  }

  update({ docChanged, changes, transactions }: ViewUpdate): void {
    if (!docChanged || !transactions.some(isFromSharedText)) return
    changes.iterChangedRanges((_fromA, _toA, _fromB, toB) => {
      this.#changedAt = toB
    })
  }

  destroy(): void {
    this.#undoManager.off('stack-item-popped', this.#popped)
  }

  readonly #popped = ({ type }: Popped): void => {
    if (type === 'redo') this.#view.dispatch({ selection: { anchor: this.#changedAt }, scrollIntoView: true })
  }
}
