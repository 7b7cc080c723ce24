import { ChangeSet, Text } from '@codemirror/state'
import type { Extension, Transaction } from '@codemirror/state'
import type { EditorView, ViewUpdate } from '@codemirror/view'
import { ViewPlugin } from '@codemirror/view'
import { ySyncAnnotation, ySyncFacet } from 'y-codemirror.next'
import type * as Y from 'yjs'
import type { Replacement } from '../document/difference'
import { differenceOf } from '../document/difference'
import { PLACEHOLDER, plainText } from '../document/plainText'
import { isolated, report } from '../isolation'
import { isFromSharedText } from './sharedEdits'
import { wholeCharacters } from './wholeCharacters'

/**
 * Keeps an editor and a shared text the same, and knows whether they are. In place of y-codemirror.next's own plugin,
 * which counts an embed wrongly, hands on half characters, and is switched off for good by its first failure.
 *
 * It remembers the editor's text as both last agreed on it. Whatever goes wrong on the way in either direction, the
 * differences of the two from that text tell what was typed here and what came from others, and both are kept.
 */
export class TextBinding {
  readonly #text: Y.Text
  readonly #edited: () => void
  #view: EditorView | undefined
  #agreed: Text
  #mendingSoon = false

  /** @param edited called after each change in the editor, whatever became of it */
  constructor(text: Y.Text, edited: () => void) {
    this.#text = text
    this.#edited = isolated(edited)
    this.#agreed = Text.of(plainText(text).split('\n'))
    text.observe(this.#observed)
  }

  /** The text that an editor starts with. */
  get agreed(): Text {
    return this.#agreed
  }

  /** The editor's side; may be made anew in the life of a binding. */
  extension(): Extension {
    return ViewPlugin.define((view) => {
      this.#view = view
      return { update: isolated((update) => this.#updated(update)) }
    })
  }

  /** Whether editor and shared text are the same as far as can be told without reading them. */
  inStep(): boolean {
    const shown = this.#view?.state.doc
    return shown === undefined || (shown === this.#agreed && shown.length === this.#text.length)
  }

  /** After an update that failed: what was typed with it has gone no further than the editor. */
  survived(transactions: readonly Transaction[]): void {
    const shown = this.#view?.state.doc
    if (shown !== undefined && transactions.every(isFromSharedText)) this.#agreed = shown
    this.#mendSoon()
  }

  /** Reads both texts, and mends what differs. */
  verify(): void {
    const view = this.#view
    if (view === undefined || this.#text.doc === null) return
    const shown = view.state.doc.toString()
    if (shown !== plainText(this.#text)) this.#mend(view, shown)
    this.#agreed = view.state.doc
  }

  destroy(): void {
    isolated(() => this.verify())()
    this.#text.unobserve(this.#observed)
    this.#view = undefined
  }

  /** What was typed here goes into the shared text; what the shared text says then is what the editor shows. */
  #mend(view: EditorView, shown: string): void {
    const base = this.#agreed.toString()
    const typed = changeSet(differenceOf(base, shown), base.length)
    const fromOthers = changeSet(differenceOf(base, plainText(this.#text)), base.length)
    const mine = typed.map(fromOthers)
    const before = fromOthers.apply(this.#agreed)
    if (!mine.empty) this.#write(view, wholeCharacters(mine, before, mine.apply(before)))
    this.#show(view, changeSet(differenceOf(shown, plainText(this.#text)), shown.length))
  }

  #updated(update: ViewUpdate): void {
    if (!update.docChanged || update.transactions.some(isFromSharedText)) return
    try {
      if (update.startState.doc === this.#agreed) this.#take(update)
      else this.#mendSoon()
    } finally {
      this.#edited()
    }
  }

  #take({ view, changes, startState, state }: ViewUpdate): void {
    const replacements = wholeCharacters(changes, startState.doc, state.doc)
    // Before it is so, because the session asks in the middle of it.
    this.#agreed = state.doc
    try {
      this.#write(view, replacements)
      if (this.#text.length !== state.doc.length || hasLoneHalf(replacements)) this.#mendSoon()
    } catch (error) {
      report(error)
      // Listeners fail after the change was made as well as before.
      if (plainText(this.#text) === state.doc.toString()) return
      this.#agreed = startState.doc
      this.#mendSoon()
    }
  }

  #write(view: EditorView, replacements: readonly Replacement[]): void {
    this.#text.doc?.transact(() => {
      for (const { from, to, insert } of [...replacements].reverse()) {
        if (to > from) this.#text.delete(from, to - from)
        if (insert !== '') this.#text.insert(from, insert)
      }
    }, view.state.facet(ySyncFacet))
  }

  readonly #observed = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    const view = this.#view
    if (view === undefined || transaction.origin === view.state.facet(ySyncFacet)) return
    try {
      if (view.state.doc !== this.#agreed) return this.#mendSoon()
      this.#show(view, changesOf(event.delta, view.state.doc.length))
      this.#agreed = view.state.doc
    } catch (error) {
      report(error)
      this.#mendSoon()
    }
    if (!this.inStep()) this.#mendSoon()
  }

  /** Shown as it is: no filter changes what others typed. */
  #show(view: EditorView, changes: ChangeSet): void {
    view.dispatch({
      changes,
      annotations: ySyncAnnotation.of(view.state.facet(ySyncFacet)),
      filter: false,
    })
  }

  /** Not at once: neither side may be changed while it tells about a change. */
  #mendSoon(): void {
    if (this.#mendingSoon) return
    this.#mendingSoon = true
    queueMicrotask(
      isolated(() => {
        this.#mendingSoon = false
        this.verify()
        this.#edited()
      }),
    )
  }
}

const hasLoneHalf = (replacements: readonly Replacement[]) =>
  replacements.some(({ insert }) => insert.includes('\uFFFD'))

function changeSet(difference: Replacement | undefined, length: number): ChangeSet {
  return ChangeSet.of(difference ?? [], length, '\n')
}

/** A delta of Yjs in the editor's terms. Its retained stretches are in the text before, as CodeMirror counts. */
function changesOf(delta: Y.YTextEvent['delta'], length: number): ChangeSet {
  const changes: Replacement[] = []
  let at = 0
  for (const { insert, delete: deleted = 0, retain = 0 } of delta) {
    if (insert !== undefined)
      changes.push({ from: at, to: at, insert: typeof insert === 'string' ? insert : PLACEHOLDER })
    else if (deleted > 0) changes.push({ from: at, to: at + deleted, insert: '' })
    at += deleted + retain
  }
  return ChangeSet.of(changes, length, '\n')
}
