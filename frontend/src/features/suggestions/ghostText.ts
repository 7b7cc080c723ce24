import { closeCompletion } from '@codemirror/autocomplete'
import { indentUnit } from '@codemirror/language'
import { ChangeSet, Prec, StateEffect, StateField } from '@codemirror/state'
import type { EditorState, Extension, Transaction } from '@codemirror/state'
import { Decoration, EditorView, ViewPlugin, keymap } from '@codemirror/view'
import type { ViewUpdate } from '@codemirror/view'
import { listIsInUse, listWaits } from '../../collab/editor/completion'
import { showsIndent } from '../../collab/editor/indentation'
import { keysType, onKeyMode } from '../../collab/editor/keyMode'
import { isFromSharedText } from '../../collab/editor/sharedEdits'
import { unlessTyped } from '../../collab/editor/typedCharacters'
import { undoBoundary } from '../../collab/editor/undoBoundary'
import { isolated, isolatedOr } from '../../collab/isolation'
import { GhostWidget, ghostTheme } from './GhostWidget'
import type { Answer, Ghost } from './ghost'
import { afterChanges, afterTransaction, ghostOf, inUnit, nextWordOf } from './ghost'
import { isInText } from './inText'
import type { Question } from './SuggestionAsker'
import { SuggestionAsker } from './SuggestionAsker'
import type { SuggestionActivity } from './suggestionsSlice'

/** What the editor needs from the rest of the application to offer suggestions. */
export interface SuggestionSource {
  isEnabled(): boolean
  ask(question: Question, signal: AbortSignal): Promise<Answer>
  report(suggestionId: string, outcome: 'accepted' | 'dismissed'): void
  activityChanged(activity: SuggestionActivity): void
  /** Calls back when suggestions were switched on or off, until the returned function is called. */
  onSwitched(listener: () => void): () => void
  /** Of a pause in typing after which a suggestion is asked for; milliseconds. */
  pauseMs(): number
  /** Milliseconds of a clock that never goes back. */
  now(): number
}

const USUAL_PAUSE_MS = 600

/** How long Tab is held back when another participant has just removed what it would have accepted. */
const TAB_HELD_MS = 300

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
  const plugin = ViewPlugin.define((view) => new GhostText(view, isolatedSource(source)))
  const withPlugin = (act: (ghostText: GhostText) => boolean) => (view: EditorView) => {
    const value = view.plugin(plugin)
    return value !== null && act(value)
  }
  return [
    ghostField,
    plugin,
    ghostTheme,
    listWaits.of((state) => state.field(ghostField) !== undefined),
    Prec.highest(
      keymap.of(
        unlessTyped([
          { key: 'Tab', run: withPlugin((it) => it.accept() || it.holdsTab()) },
          { key: 'Escape', run: withPlugin((it) => it.dismiss()) },
          { key: 'Mod-ArrowRight', run: withPlugin((it) => it.acceptWord()) },
          { key: 'Alt-\\', run: withPlugin((it) => it.askNow()) },
          // On a Mac, Alt types a character under every layout.
          { key: 'Ctrl-Shift-Space', run: withPlugin((it) => it.askNow()) },
        ]),
      ),
    ),
  ]
}

/** A failure of the source ends a suggestion at most; the asker deals with questions that fail. */
function isolatedSource(source: SuggestionSource): SuggestionSource {
  return {
    isEnabled: isolatedOr(false, () => source.isEnabled()),
    ask: (question, signal) => source.ask(question, signal),
    report: isolated((suggestionId, outcome) => source.report(suggestionId, outcome)),
    activityChanged: isolated((activity) => source.activityChanged(activity)),
    onSwitched: isolatedOr(
      () => undefined,
      (listener) => source.onSwitched(listener),
    ),
    pauseMs: isolatedOr(USUAL_PAUSE_MS, () => source.pauseMs()),
    now: isolatedOr(0, () => source.now()),
  }
}

class GhostText {
  readonly #view: EditorView
  readonly #source: SuggestionSource
  readonly #asker: SuggestionAsker<Answer>
  readonly #stopListening: () => void
  /** What others have changed since the question was put. */
  #changesSince = ChangeSet.empty(0)
  /** When another participant's edit ended a suggestion. */
  #takenAwayMs = -Infinity

  constructor(view: EditorView, source: SuggestionSource) {
    this.#view = view
    this.#source = source
    this.#asker = new SuggestionAsker({
      ask: (question, signal) => source.ask(question, signal),
      answered: (answer, question) => this.#show(answer, question),
      activityChanged: (activity) => source.activityChanged(activity),
      pauseMs: () => source.pauseMs(),
      now: () => source.now(),
    })
    const stops = [source.onSwitched(() => this.#switched()), onKeyMode((of) => this.#modeChanged(of))]
    this.#stopListening = () => stops.forEach((stop) => stop())
    view.contentDOM.addEventListener('click', this.#clicked)
  }

  update(update: ViewUpdate): void {
    if (isTakenAway(update)) this.#takenAwayMs = this.#source.now()
    if (update.transactions.some(isTypedForward)) this.#asker.typed(() => this.#question())
    else if (update.transactions.some(isOwnMove)) this.#asker.cancel()
    else if (update.docChanged && this.#asker.isAsking)
      this.#changesSince = this.#changesSince.compose(update.changes)
  }

  destroy(): void {
    this.#asker.cancel()
    this.#stopListening()
    this.#view.contentDOM.removeEventListener('click', this.#clicked)
  }

  accept(): boolean {
    const ghost = this.#view.state.field(ghostField)
    if (ghost === undefined) return false
    this.#insert(ghost, ghost.text, ghost.until)
    return true
  }

  /** Whether Tab was meant for a suggestion that was there when the user began to press it. */
  holdsTab(): boolean {
    return this.#source.now() - this.#takenAwayMs < TAB_HELD_MS
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

  #switched(): void {
    if (!this.#source.isEnabled()) this.#withdraw()
  }

  /** Where letters are commands, nobody goes on with the text. */
  #modeChanged(of: EditorView): void {
    // An editor that is within an update takes no other one.
    if (of === this.#view && !keysType(of)) queueMicrotask(() => this.#withdraw())
  }

  #withdraw(): void {
    this.#asker.cancel()
    if (this.#view.state.field(ghostField) !== undefined)
      this.#view.dispatch({ effects: ghostChanged.of(undefined) })
  }

  /** Keyboards on glass have no Tab key; a mouse goes on to set the caret. */
  readonly #clicked = (event: Event): void => {
    const touched = event instanceof PointerEvent && event.pointerType === 'touch'
    if (touched && event.target instanceof Element && event.target.closest('.cm-ghost-text')) this.accept()
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
    if (!this.#source.isEnabled() || this.#view.composing) return undefined
    if (!keysType(this.#view) || !mayAskIn(state)) return undefined
    this.#changesSince = ChangeSet.empty(state.doc.length)
    return { code: state.doc.toString(), caret: state.selection.main.head }
  }

  #show(answer: Answer, question: Question): void {
    const view = this.#view
    const asked = ghostOf(answer, question.code, question.caret)
    const ghost = asked && afterChanges(asked, this.#changesSince)
    if (ghost === undefined || view.state.selection.main.head !== ghost.at) return
    if (!this.#source.isEnabled() || listIsInUse(view.state)) return
    const text = showsIndent(view.state) ? ghost.text : inUnit(ghost.text, view.state.facet(indentUnit))
    view.dispatch({ effects: ghostChanged.of({ ...ghost, text }) })
    closeCompletion(view)
  }
}

/** Whether the user went on with the text; one who deletes, pastes or indents does something else. */
function isTypedForward(transaction: Transaction): boolean {
  const isOther = ['input.paste', 'input.drop', 'input.indent'].some((event) =>
    transaction.isUserEvent(event),
  )
  return transaction.isUserEvent('input') && !isOther
}

function isTakenAway({ startState, state, transactions }: ViewUpdate): boolean {
  const gone = startState.field(ghostField) !== undefined && state.field(ghostField) === undefined
  return gone && transactions.some(isFromSharedText)
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
    !listIsInUse(state) &&
    state.field(ghostField) === undefined &&
    !isInText(state, state.selection.main.head)
  )
}
