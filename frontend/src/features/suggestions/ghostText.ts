import { completionStatus } from '@codemirror/autocomplete'
import { ChangeSet, Prec, StateEffect, StateField } from '@codemirror/state'
import type { EditorState, Extension, Transaction } from '@codemirror/state'
import { Decoration, EditorView, ViewPlugin, keymap } from '@codemirror/view'
import type { ViewUpdate } from '@codemirror/view'
import { isFromSharedText } from '../../collab/editor/sharedEdits'
import { undoBoundary } from '../../collab/editor/undoBoundary'
import { GhostWidget, ghostTheme } from './GhostWidget'
import type { Answer, Ghost } from './ghost'
import { afterChanges, afterTransaction, ghostOf, nextWordOf } from './ghost'
import type { Question } from './SuggestionAsker'
import { SuggestionAsker } from './SuggestionAsker'
import type { SuggestionActivity } from './suggestionsSlice'

/** What the editor needs from the rest of the application to offer suggestions. */
export interface SuggestionSource {
  isEnabled(): boolean
  ask(question: Question, signal: AbortSignal): Promise<Answer>
  report(suggestionId: string, outcome: 'accepted' | 'dismissed'): void
  activityChanged(activity: SuggestionActivity): void
}

const ghostChanged = StateEffect.define<Ghost | undefined>()

const ghostField = StateField.define<Ghost | undefined>({
  create: () => undefined,
  update(ghost, transaction) {
    const effect = transaction.effects.find((candidate) => candidate.is(ghostChanged))
    if (effect?.is(ghostChanged)) return effect.value
    return ghost === undefined ? undefined : afterTransaction(ghost, transaction)
  },
  provide: (field) =>
    EditorView.decorations.from(field, (ghost) => {
      if (ghost === undefined) return Decoration.none
      const widget = Decoration.widget({ side: 1, widget: new GhostWidget(ghost.text) })
      return Decoration.set(widget.range(ghost.at))
    }),
})

/** Grey text behind the caret, shown after a pause in typing; not part of the document until it is accepted. */
export function ghostText(source: SuggestionSource): Extension {
  const plugin = ViewPlugin.define((view) => new GhostText(view, source))
  const withPlugin = (act: (ghostText: GhostText) => boolean) => (view: EditorView) => {
    const value = view.plugin(plugin)
    return value !== null && act(value)
  }
  return [
    ghostField,
    plugin,
    ghostTheme,
    Prec.highest(
      keymap.of([
        { key: 'Tab', run: withPlugin((it) => it.accept()) },
        { key: 'Escape', run: withPlugin((it) => it.dismiss()) },
        { key: 'Mod-ArrowRight', run: withPlugin((it) => it.acceptWord()) },
        { key: 'Alt-\\', run: withPlugin((it) => it.askNow()), preventDefault: true },
      ]),
    ),
  ]
}

class GhostText {
  readonly #view: EditorView
  readonly #source: SuggestionSource
  readonly #asker: SuggestionAsker<Answer>
  /** What others have changed since the question was put. */
  #changesSince = ChangeSet.empty(0)

  constructor(view: EditorView, source: SuggestionSource) {
    this.#view = view
    this.#source = source
    this.#asker = new SuggestionAsker({
      ask: (question, signal) => source.ask(question, signal),
      answered: (answer, question) => this.#show(answer, question),
      activityChanged: (activity) => source.activityChanged(activity),
      now: () => Date.now(),
    })
    view.contentDOM.addEventListener('click', this.#clicked)
  }

  update(update: ViewUpdate): void {
    const typed = update.transactions.some((it) => it.isUserEvent('input') || it.isUserEvent('delete'))
    if (typed) this.#asker.typed(() => this.#question())
    else if (update.transactions.some(isOwnMove)) this.#asker.cancel()
    else if (update.docChanged && this.#asker.isAsking)
      this.#changesSince = this.#changesSince.compose(update.changes)
  }

  destroy(): void {
    this.#asker.cancel()
    this.#view.contentDOM.removeEventListener('click', this.#clicked)
  }

  accept(): boolean {
    const ghost = this.#view.state.field(ghostField)
    if (ghost === undefined) return false
    this.#insert(ghost, ghost.text, ghost.until)
    return true
  }

  acceptWord(): boolean {
    const ghost = this.#view.state.field(ghostField)
    if (ghost === undefined) return false
    const word = nextWordOf(ghost.text)
    if (word === ghost.text) return this.accept()
    this.#insert(ghost, word, ghost.at)
    return true
  }

  dismiss(): boolean {
    const ghost = this.#view.state.field(ghostField)
    if (ghost === undefined) return false
    this.#view.dispatch({ effects: ghostChanged.of(undefined) })
    this.#source.report(ghost.suggestionId, 'dismissed')
    return true
  }

  askNow(): boolean {
    const question = this.#question()
    if (question !== undefined) this.#asker.askNow(question)
    return true
  }

  /** Keyboards on glass have no Tab key; a mouse goes on to set the caret. */
  readonly #clicked = (event: Event): void => {
    const touched = event instanceof PointerEvent && event.pointerType === 'touch'
    if (touched && event.target instanceof Element && event.target.matches('.cm-ghost-text')) this.accept()
  }

  #insert(ghost: Ghost, text: string, until: number): void {
    const { state } = this.#view
    const endStep = state.facet(undoBoundary)
    endStep()
    this.#view.dispatch({
      changes: { from: ghost.at, to: until, insert: text },
      selection: { anchor: ghost.at + text.length },
      scrollIntoView: true,
      userEvent: 'accept.suggestion',
    })
    endStep()
    if (text === ghost.text) this.#source.report(ghost.suggestionId, 'accepted')
  }

  #question(): Question | undefined {
    const { state } = this.#view
    if (!this.#source.isEnabled() || this.#view.composing || !mayAskIn(state)) return undefined
    this.#changesSince = ChangeSet.empty(state.doc.length)
    return { code: state.doc.toString(), caret: state.selection.main.head }
  }

  #show(answer: Answer, question: Question): void {
    const asked = ghostOf(answer, question.code, question.caret)
    const ghost = asked && afterChanges(asked, this.#changesSince)
    if (ghost === undefined || this.#view.state.selection.main.head !== ghost.at) return
    this.#view.dispatch({ effects: ghostChanged.of(ghost) })
  }
}

/** Whether the user did something other than typing; what others type is no reason to stop waiting. */
function isOwnMove(transaction: Transaction): boolean {
  return transaction.selection !== undefined || (transaction.docChanged && !isFromSharedText(transaction))
}

function mayAskIn(state: EditorState): boolean {
  return (
    !state.readOnly &&
    state.selection.ranges.length === 1 &&
    state.selection.main.empty &&
    completionStatus(state) === null &&
    state.field(ghostField) === undefined
  )
}
