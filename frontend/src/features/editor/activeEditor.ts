import { indentUnit } from '@codemirror/language'
import type { Text } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useSyncExternalStore } from 'react'

let inFront: EditorView | undefined
let fileInFront: string | undefined
/** What waits for the editor of a file to come in front. */
let awaited: { readonly fileId: string; readonly action: (view: EditorView) => void } | undefined
const listeners = new Set<() => void>()

/** Says which editor the status bar and the header describe, until the returned function is called. */
export function editorInFront(view: EditorView, fileId: string): () => void {
  inFront = view
  fileInFront = fileId
  tellListeners()
  // The editor has its own place for the caret when it comes in front; what was asked for comes after that.
  queueMicrotask(doAwaited)
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

/**
 * Puts the caret to a place in a file, in the middle of the screen: now, or as soon as the file's editor is in front.
 *
 * @param placeIn finds the place, in UTF-16 units from the start; what lies beyond the end means the end
 */
export function goToPlace(fileId: string, placeIn: (doc: Text) => number): void {
  goToRange(fileId, (doc) => {
    const place = placeIn(doc)
    return { from: place, to: place }
  })
}

/** Selects a part of a file in the same way. */
export function goToRange(fileId: string, rangeIn: (doc: Text) => { from: number; to: number }): void {
  awaited = {
    fileId,
    action(view) {
      const { doc } = view.state
      const within = (place: number) => Math.min(Math.max(place, 0), doc.length)
      const { from, to } = rangeIn(doc)
      view.dispatch({
        selection: { anchor: within(from), head: within(to) },
        effects: EditorView.scrollIntoView(within(from), { y: 'center' }),
      })
      view.focus()
    },
  }
  doAwaited()
}

/**
 * Brings a place of a file to the upper edge, and moves neither caret nor focus.
 *
 * @param placeIn as for `goToPlace`
 */
export function revealLine(fileId: string, placeIn: (doc: Text) => number): void {
  awaited = {
    fileId,
    action(view) {
      const { doc } = view.state
      const place = Math.min(Math.max(placeIn(doc), 0), doc.length)
      view.dispatch({ effects: EditorView.scrollIntoView(place, { y: 'start', yMargin: 0 }) })
    },
  }
  doAwaited()
}

/** Goes to the beginning of a line of a file; the first one is 1. */
export const goToLine = (fileId: string, line: number): void =>
  goToPlace(fileId, (doc) => doc.line(Math.min(Math.max(line, 1), doc.lines)).from)

function doAwaited(): void {
  if (inFront === undefined || awaited === undefined || awaited.fileId !== fileInFront) return
  const { action } = awaited
  awaited = undefined
  action(inFront)
}

/** How the file in front is indented; undefined while no file is open. */
export function useIndentation(): string | undefined {
  return useSyncExternalStore(onEditorInFront, () => inFront?.state.facet(indentUnit))
}

/** Calls back when another editor has come in front, until the returned function is called. */
export function onEditorInFront(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tellListeners(): void {
  for (const listener of listeners) listener()
}
