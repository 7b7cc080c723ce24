import { EditorView, WidgetType } from '@codemirror/view'

/** The suggestion's text on the screen. Hidden from assistive technology, for which it would be part of the code. */
export class GhostWidget extends WidgetType {
  readonly #text: string

  constructor(text: string) {
    super()
    this.#text = text
  }

  override eq(other: GhostWidget): boolean {
    return this.#text === other.#text
  }

  override toDOM(): HTMLElement {
    const ghost = document.createElement('span')
    ghost.className = 'cm-ghost-text'
    ghost.setAttribute('aria-hidden', 'true')
    ghost.textContent = this.#text
    return ghost
  }
}

export const ghostTheme = EditorView.baseTheme({
  '.cm-ghost-text': { color: 'var(--ghost)', fontStyle: 'italic', whiteSpace: 'pre-wrap' },
})
