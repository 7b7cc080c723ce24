import { EditorView, WidgetType } from '@codemirror/view'
import { strings } from '../../ui/strings'

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
    const [first = '', ...rest] = this.#text.split('\n')
    const line = document.createElement('span')
    line.className = 'cm-ghost-first'
    line.textContent = first
    // Shown by the style sheet, because it is no part of the suggestion.
    line.dataset.key = strings.suggestions.tabKey
    line.dataset.touch = strings.suggestions.touchKey
    ghost.append(line, rest.map((text) => `\n${text}`).join(''))
    return ghost
  }
}

export const ghostTheme = EditorView.baseTheme({
  '.cm-ghost-text': {
    color: 'var(--ghost)',
    // That of the line in which it always is: seen only where another participant has selected that line.
    backgroundColor: 'var(--active-line)',
    // No gap between its lines, so that a finger cannot miss it.
    padding: '0.14em 0',
    whiteSpace: 'pre-wrap',
  },
  '.cm-ghost-first::after': {
    content: 'attr(data-key)',
    margin: '0 6px',
    padding: '0 4px',
    border: '1px solid var(--outline)',
    borderRadius: '4px',
    fontFamily: 'var(--font-ui)',
    fontSize: '11px',
    lineHeight: '1.2',
    verticalAlign: '1px',
  },
  '@media (pointer: coarse)': { '.cm-ghost-first::after': { content: 'attr(data-touch)' } },
})
