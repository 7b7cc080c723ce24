import { syntaxTree } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import type { Extension, TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { autoClosedField, innermost, typedInstead } from './autoClosed'
import type { AutoClosed } from './autoClosed'

const QUOTES = `'"\``

/**
 * Makes the text what was typed, whatever closed itself meanwhile. A user who types what closes a bracket, a string or
 * an element has not seen, or not wanted, that it is there already: it is taken for what was typed, character by
 * character, even with a line between. CodeMirror does so for brackets in the same line only, takes one quote for three
 * and knows nothing of elements.
 */
export function typedOver(): Extension {
  return [
    autoClosedField,
    EditorView.inputHandler.of((view, from, to, typed, insert) => {
      const { state } = view
      if (from !== to || view.compositionStarted || state.readOnly || state.selection.ranges.length > 1)
        return false
      const over = stepOver(state, from, typed) ?? withRestOfIt(state, from, typed)
      if (over === undefined && !isJustTyped(state, from, typed)) return false
      view.dispatch(over ?? insert())
      return true
    }),
  ]
}

/** Quotes that a language uses for more than strings, such as Rust's lifetimes: the editor does not close them. */
export const unclosedQuotes = (quotes: string): Extension =>
  EditorState.languageData.of(() => [{ unclosedQuotes: quotes }])

/** For languages that have regular expressions between slashes: the editor closes no quotes in them. */
export const regularExpressions: Extension = EditorState.languageData.of(() => [{ regularExpressions: true }])

/** What is being written behind a slash that divides nothing. */
const BEGUN_EXPRESSION = /(?:^|[(,=:[!&|?{};]|\breturn)\s*\/(?![/*])(?:[^/\\]|\\.)*$/

function stepOver(state: EditorState, head: number, typed: string): TransactionSpec | undefined {
  const closed = innermost(state)
  if (closed === undefined) return undefined
  // An element may begin as one is closed: only with the slash it is known.
  const isTag = closed.typed === '' && closed.rest.startsWith('</')
  const over = isTag ? '</' : typed
  const begun = over.slice(0, -1)
  if (!over.endsWith(typed) || !closed.rest.startsWith(over)) return undefined
  const start = head - begun.length
  if (start < closed.from || state.sliceDoc(start, head) !== begun) return undefined
  const [from, to] = betweenOf(state, start, head, closed) ?? []
  if (from === undefined || to === undefined) return undefined
  const caret = from + closed.to - to + over.length
  return {
    changes: { from, to },
    selection: { anchor: caret },
    annotations: typedInstead.of({
      to: caret,
      rest: closed.rest.slice(over.length),
      typed: closed.typed + over,
    }),
    scrollIntoView: true,
    userEvent: 'input.type',
  }
}

/** What has to go so that the caret stands at what closes. */
function betweenOf(
  state: EditorState,
  start: number,
  head: number,
  { to }: AutoClosed,
): [number, number] | undefined {
  const between = state.sliceDoc(head, to)
  // Spaces may belong to what is being written; a line that was begun for what closes it does not.
  if (between.trim() !== '' || (between !== '' && !between.includes('\n'))) return undefined
  const line = state.doc.lineAt(head)
  const isBlank = state.sliceDoc(line.from, start).trim() === ''
  return isBlank && to > line.to ? [line.from, state.doc.lineAt(to).from] : [start, to]
}

/** What began like the end was not: `"""say "` goes on, and the end of it is whole again. */
function withRestOfIt(state: EditorState, head: number, typed: string): TransactionSpec | undefined {
  const closed = innermost(state)
  if (closed === undefined || closed.typed === '' || head !== closed.to) return undefined
  const caret = head + typed.length
  return {
    changes: { from: head, insert: typed + closed.typed },
    selection: { anchor: caret },
    annotations: typedInstead.of({ to: caret, rest: closed.typed + closed.rest, typed: '' }),
    scrollIntoView: true,
    userEvent: 'input.type',
  }
}

/** Whether nothing may be added to what is typed: it ends something, or is no more than a character of a text. */
function isJustTyped(state: EditorState, head: number, typed: string): boolean {
  const before = state.sliceDoc(head - 1, head)
  // The rest of the element's name would be typed after it.
  if (typed === '/') return before === '<'
  if (typed.length !== 1 || !QUOTES.includes(typed)) return false
  const unclosed = state.languageDataAt<string>('unclosedQuotes', head).join('')
  const isIn = (character: string) => character !== '' && unclosed.includes(character)
  if (isIn(typed) || isIn(before) || isInString(state, head, typed) || isInComment(state, head)) return true
  const line = state.sliceDoc(state.doc.lineAt(head).from, head)
  return isBegun(line, typed) || (hasExpressions(state, head) && BEGUN_EXPRESSION.test(line))
}

/** Another quote than the one that ends the string. */
function isInString(state: EditorState, head: number, typed: string): boolean {
  const { opening, rest, from } = innermost(state) ?? { opening: '', rest: '', from: 0 }
  const isQuoted = opening !== '' && QUOTES.includes(opening) && rest.startsWith(opening)
  return isQuoted && opening !== typed && (rest.length > 1 || !state.sliceDoc(from, head).includes('\n'))
}

function isInComment(state: EditorState, head: number): boolean {
  for (let node = syntaxTree(state).resolveInner(head, -1); ;) {
    if (/comment/i.test(node.name)) return true
    if (node.parent === null) return false
    node = node.parent
  }
}

/** `"#{a["k"]}`: what ends the string has been typed inside of it, so the next quote ends something. */
function isBegun(line: string, quote: string): boolean {
  return line
    .replace(/\\./g, '')
    .replace(/(['"`]).*?\1/g, '')
    .includes(quote)
}

const hasExpressions = (state: EditorState, head: number): boolean =>
  state.languageDataAt('regularExpressions', head).length > 0
