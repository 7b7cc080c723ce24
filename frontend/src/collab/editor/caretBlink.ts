import type { Extension } from '@codemirror/state'
import { EditorView, ViewPlugin, drawSelection } from '@codemirror/view'
import type { ViewUpdate } from '@codemirror/view'

/** Carets stand still while they move; from then on they blink. */
const REST_MS = 600

/**
 * Carets and selections drawn by the editor, as several at once need. CodeMirror begins its blinking anew with each key,
 * and a browser takes longer for a new animation than for the key itself, so ours begins when one rests.
 */
export function drawnSelection(): Extension {
  return [drawSelection({ cursorBlinkRate: 0 }), ViewPlugin.fromClass(CaretBlink), blinking]
}

class CaretBlink {
  readonly #view: EditorView
  #timer: ReturnType<typeof setTimeout> | undefined
  #movedMs = 0

  constructor(view: EditorView) {
    this.#view = view
    this.#wait()
  }

  update({ selectionSet, docChanged, focusChanged }: ViewUpdate): void {
    if (selectionSet || docChanged || focusChanged) this.#wait()
  }

  destroy(): void {
    clearTimeout(this.#timer)
  }

  #wait(): void {
    this.#movedMs = performance.now()
    delete this.#view.dom.dataset.caretRests
    this.#timer ??= setTimeout(() => this.#rest(), REST_MS)
  }

  /** One timer for many keys: what is left of the rest is waited for. */
  #rest(): void {
    const leftMs = this.#movedMs + REST_MS - performance.now()
    this.#timer = leftMs > 0 ? setTimeout(() => this.#rest(), leftMs) : undefined
    if (leftMs <= 0) this.#view.dom.dataset.caretRests = 'true'
  }
}

/** CodeMirror writes the name of its animation into the element, where only this comes before it. */
const blinking = EditorView.theme({
  '& > .cm-scroller > .cm-cursorLayer': { animation: 'none !important' },
  '&.cm-focused[data-caret-rests] > .cm-scroller > .cm-cursorLayer': {
    animation: 'cm-caretBlink 1.2s steps(1) infinite !important',
  },
  '@media (prefers-reduced-motion: reduce)': {
    '&.cm-focused[data-caret-rests] > .cm-scroller > .cm-cursorLayer': { animation: 'none !important' },
  },
  '@keyframes cm-caretBlink': { '50%': { opacity: '0' } },
})
