import {
  SearchQuery,
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  replaceAll,
  replaceNext,
  search,
  setSearchQuery,
} from '@codemirror/search'
import type { EditorState, Extension } from '@codemirror/state'
import { runScopeHandlers } from '@codemirror/view'
import type { Command, EditorView, Panel, ViewUpdate } from '@codemirror/view'
import { strings } from '../../ui/strings'
import { searchTheme } from './searchTheme'

/** From so many on, counting costs more than it is worth. */
const COUNTED = 1000
const COUNT_AFTER_MS = 100

/** Find and replace, above the text. */
export const searchPanel: Extension = [
  search({ top: true, createPanel: (view) => new SearchPanel(view) }),
  searchTheme,
]

/** How many places match, and which of them is selected: “3 of 17”. */
export function countMatches(state: EditorState, query: SearchQuery): string {
  if (query.search === '') return ''
  if (!query.valid) return strings.search.invalid
  const { total, current } = matchesIn(state, query)
  if (total === '0') return strings.search.none
  return current === 0 ? strings.search.found(total) : strings.search.place(current, total)
}

/** `current` is 0 if none of them is selected. */
function matchesIn(state: EditorState, query: SearchQuery): { total: string; current: number } {
  const { from, to } = state.selection.main
  let [count, current] = [0, 0]
  const matches = query.getCursor(state)
  for (let match = matches.next(); !match.done && count <= COUNTED; match = matches.next()) {
    count += 1
    if (match.value.from === from && match.value.to === to) current = count
  }
  return { total: count > COUNTED ? `${COUNTED}+` : String(count), current }
}

type Option = 'caseSensitive' | 'wholeWord' | 'regexp'

class SearchPanel implements Panel {
  readonly dom: HTMLElement
  readonly top = true
  readonly #view: EditorView
  readonly #search: HTMLInputElement
  readonly #replace: HTMLInputElement
  readonly #options: ReadonlyMap<Option, HTMLButtonElement>
  readonly #count: HTMLElement
  #timer: ReturnType<typeof setTimeout> | undefined
  /** What was done, in place of the count, until something else is looked for or selected. */
  #done: string | undefined

  constructor(view: EditorView) {
    this.#view = view
    const { search: labels } = strings
    this.#search = field(labels.find, () => this.#changed())
    // The field to which CodeMirror goes back when the panel is open already.
    this.#search.setAttribute('main-field', 'true')
    this.#replace = field(labels.replaceBy, () => this.#changed())
    this.#options = new Map(
      labels.options.map(({ option, sign, name }) => [option, toggle(sign, name, () => this.#changed())]),
    )
    this.#count = document.createElement('span')
    this.#count.className = 'cm-search-count'
    this.#count.setAttribute('role', 'status')
    const act = (sign: string, name: string, command: Command) => button(sign, name, () => void command(view))
    const rows = [
      row(
        this.#search,
        this.#count,
        ...this.#options.values(),
        act('↑', labels.previous, findPrevious),
        act('↓', labels.next, findNext),
        act('×', labels.close, closeSearchPanel),
      ),
    ]
    if (!view.state.readOnly)
      rows.push(
        row(
          this.#replace,
          act(labels.replace, labels.replace, replaceNext),
          button(labels.replaceAll, labels.replaceAll, () => this.#replaceAll()),
        ),
      )
    this.dom = document.createElement('div')
    this.dom.className = 'cm-search'
    this.dom.setAttribute('role', 'search')
    this.dom.append(...rows)
    this.dom.addEventListener('keydown', (event) => this.#keyPressed(event))
    this.#show(getSearchQuery(view.state))
  }

  mount(): void {
    this.#search.focus()
    this.#search.select()
    this.#countSoon()
  }

  update({ transactions, docChanged, selectionSet }: ViewUpdate): void {
    const effects = transactions.flatMap(({ effects }) => effects)
    const query = effects.find((effect) => effect.is(setSearchQuery))
    if (query?.is(setSearchQuery)) this.#show(query.value)
    if (query !== undefined || selectionSet) this.#done = undefined
    if (query !== undefined || docChanged || selectionSet) this.#countSoon()
  }

  destroy(): void {
    clearTimeout(this.#timer)
  }

  /** Not at each key: the whole text is read. */
  #countSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      const { state } = this.#view
      this.#count.textContent = this.#done ?? countMatches(state, getSearchQuery(state))
    }, COUNT_AFTER_MS)
  }

  /** "Nothing found" would be true afterwards, and no answer. */
  #replaceAll(): void {
    const { state } = this.#view
    const query = getSearchQuery(state)
    const { total } = query.valid ? matchesIn(state, query) : { total: '0' }
    if (total !== '0' && replaceAll(this.#view)) this.#done = strings.search.replaced(total)
    this.#countSoon()
  }

  #changed(): void {
    const isOn = (option: Option) => this.#options.get(option)?.ariaPressed === 'true'
    const query = new SearchQuery({
      search: this.#search.value,
      replace: this.#replace.value,
      caseSensitive: isOn('caseSensitive'),
      wholeWord: isOn('wholeWord'),
      regexp: isOn('regexp'),
    })
    if (!query.eq(getSearchQuery(this.#view.state)))
      this.#view.dispatch({ effects: setSearchQuery.of(query) })
  }

  #show(query: SearchQuery): void {
    if (this.#search.value !== query.search) this.#search.value = query.search
    if (this.#replace.value !== query.replace) this.#replace.value = query.replace
    for (const [option, shown] of this.#options) shown.ariaPressed = String(query[option])
  }

  #keyPressed(event: KeyboardEvent): void {
    const taken = runScopeHandlers(this.#view, event, 'search-panel') || this.#entered(event)
    if (taken) event.preventDefault()
  }

  #entered({ key, shiftKey, target }: KeyboardEvent): boolean {
    if (key !== 'Enter') return false
    if (target === this.#search) return (shiftKey ? findPrevious : findNext)(this.#view) || true
    if (target === this.#replace) return replaceNext(this.#view) || true
    return false
  }
}

function row(...children: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement('div')
  made.className = 'cm-search-row'
  made.append(...children)
  return made
}

function field(name: string, changed: () => void): HTMLInputElement {
  const made = document.createElement('input')
  made.className = 'cm-textfield'
  made.placeholder = name
  made.ariaLabel = name
  made.autocomplete = 'off'
  made.spellcheck = false
  made.addEventListener('input', changed)
  return made
}

function button(sign: string, name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'cm-button'
  made.textContent = sign
  made.title = name
  made.ariaLabel = name
  made.addEventListener('click', act)
  return made
}

function toggle(sign: string, name: string, changed: () => void): HTMLButtonElement {
  const made = button(sign, name, () => {
    made.ariaPressed = String(made.ariaPressed !== 'true')
    changed()
  })
  made.ariaPressed = 'false'
  return made
}
