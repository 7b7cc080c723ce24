import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** Where the caret stands, counted from one as users do. */
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

/**
 * Where the caret is, for the component that shows it: a store of its own, so that a key renders that place and nothing
 * else.
 */
export class CaretPlaces {
  readonly #listeners = new Set<() => void>()
  #place: CaretPlace = { line: 1, column: 1 }

  readonly place = (): CaretPlace => this.#place

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly moved = (place: CaretPlace): void => {
    if (place.line === this.#place.line && place.column === this.#place.column) return
    this.#place = place
    this.#listeners.forEach((listener) => listener())
  }
}
