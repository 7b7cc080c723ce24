import { indentUnit } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { useSyncExternalStore } from 'react'

let inFront: EditorView | undefined
const listeners = new Set<() => void>()

/** Says which editor the status bar and the header describe, until the returned function is called. */
export function editorInFront(view: EditorView): () => void {
  inFront = view
  tellListeners()
  return () => {
    if (inFront === view) inFront = undefined
    tellListeners()
  }
}

/** Tells the status bar when a file turns out to be indented in another way. */
export const indentationWatched = EditorView.updateListener.of(({ startState, state }) => {
  if (startState.facet(indentUnit) !== state.facet(indentUnit)) tellListeners()
})

export const activeEditor = (): EditorView | undefined => inFront

/** How the file in front is indented; undefined while no file is open. */
export function useIndentation(): string | undefined {
  return useSyncExternalStore(subscribe, () => inFront?.state.facet(indentUnit))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tellListeners(): void {
  for (const listener of listeners) listener()
}
