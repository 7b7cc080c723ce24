import { Compartment, EditorState, Prec } from '@codemirror/state'
import type { EditorSelection, Extension, Text, Transaction } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { yCollab, ySync } from 'y-codemirror.next'
import * as Y from 'yjs'
import type { RoomFile } from '../document/RoomDocument'
import { isolatedOr, report } from '../isolation'
import type { CollabSession } from '../session/CollabSession'
import { cursorReporter } from './cursorReporter'
import { editorSetup } from './editorSetup'
import { usualIndent, usualIndentOf } from './indentation'
import { languageOf } from './languages'
import { redoShown } from './redoShown'
import { remoteCursors } from './remoteCursors'
import { TextBinding } from './TextBinding'
import { stepsByKeyMap, undoBoundary } from './undoBoundary'
import { viewReporter } from './viewReporter'

export interface FileEditorOptions {
  readonly session: CollabSession
  readonly file: RoomFile
  readonly nonce: string
  readonly editable: boolean
  /** What the screen adds: suggestions, the status bar's listener. */
  readonly extensions: Extension
}

type InputHandler = Parameters<typeof EditorView.inputHandler.of>[0]

/** A pause in typing that ends an undo step. */
const STEP_ENDS_AFTER_MS = 500

/** From this many failed updates on, an editor goes on without what is not needed for typing. */
const FAILURES_BORNE = 2

/** One file's live editor. Nothing that fails in it, or in what is added to it, keeps it from showing and sharing text. */
export class FileEditor {
  readonly view: EditorView
  readonly undoManager: Y.UndoManager
  readonly #binding: TextBinding
  readonly #stopWatching: () => void
  readonly #editable = new Compartment()
  readonly #language = new Compartment()
  readonly #label = new Compartment()
  readonly #keys = new Compartment()
  readonly #wrapping = new Compartment()
  readonly #options: FileEditorOptions
  readonly #sharing: Extension
  #languageSupport: Extension = []
  #labelled: Extension = []
  #keyMap: Extension = []
  #wraps = false
  #mayEdit: boolean
  #languageId: string | undefined
  #failures = 0

  constructor(parent: HTMLElement, options: FileEditorOptions) {
    const { file, session } = options
    this.#options = options
    this.#mayEdit = options.editable
    this.undoManager = new Y.UndoManager(file.text, { captureTimeout: STEP_ENDS_AFTER_MS })
    this.#binding = new TextBinding(file.text, () => session.checkSoon())
    this.#sharing = [
      withOwnBinding(yCollab(file.text, null, { undoManager: this.undoManager }), this.#binding),
      undoBoundary.of(() => this.undoManager.stopCapturing()),
      redoShown(this.undoManager),
      EditorView.exceptionSink.of(report),
    ]
    this.view = new EditorView({
      parent,
      state: this.#stateOf(this.#binding.agreed),
      dispatchTransactions: (transactions, view) => this.#update(transactions, view),
    })
    this.#stopWatching = session.watchText(this.#binding)
  }

  setEditable(editable: boolean): void {
    this.#mayEdit = editable
    this.view.dispatch({ effects: this.#editable.reconfigure(editability(editable)) })
  }

  /** Where a user who enters the room goes on writing. */
  focusAtEnd(): void {
    this.view.dispatch({ selection: { anchor: this.view.state.doc.length }, scrollIntoView: true })
    this.view.focus()
  }

  /** Whether long lines are broken into several on the screen. */
  setWrapping(wraps: boolean): void {
    this.#wraps = wraps
    this.view.dispatch({ effects: this.#wrapping.reconfigure(wrapping(wraps)) })
  }

  /** The keys of another editor, before all others but those of suggestions. */
  setKeyMap(keys: Extension): void {
    this.#keyMap = keys
    this.view.dispatch({ effects: this.#keys.reconfigure(keys) })
    this.undoManager.captureTimeout = this.view.state.facet(stepsByKeyMap) ? Infinity : STEP_ENDS_AFTER_MS
  }

  /** The editor's name for assistive technology. */
  setLabel(label: string): void {
    this.#labelled = EditorView.contentAttributes.of({ 'aria-label': label })
    this.view.dispatch({ effects: this.#label.reconfigure(this.#labelled) })
  }

  async setLanguage(id: string): Promise<void> {
    if (id === this.#languageId) return
    this.#languageId = id
    const language = languageOf(id)
    const support = (await language.load?.()) ?? []
    // Another language may have been picked, or the editor closed, while this one was loading.
    if (this.#languageId !== id) return
    const indentation = usualIndent.of(usualIndentOf(language, this.#options.file.name))
    this.#languageSupport = [support, indentation, EditorState.tabSize.of(language.indent)]
    this.view.dispatch({ effects: this.#language.reconfigure(this.#languageSupport) })
  }

  destroy(): void {
    this.#languageId = undefined
    this.#stopWatching()
    this.#binding.destroy()
    this.view.destroy()
    this.undoManager.destroy()
  }

  #stateOf(doc: Text, selection?: EditorSelection, bare = false): EditorState {
    return EditorState.create({
      doc,
      ...(selection && { selection }),
      extensions: [
        Prec.highest(EditorView.inputHandler.of(typeWhateverFails)),
        // Before everything else, so that a suggestion sees Tab and Escape first.
        bare ? [] : this.#options.extensions,
        this.#keys.of(bare ? [] : this.#keyMap),
        this.#wrapping.of(wrapping(this.#wraps)),
        editorSetup(this.#options.nonce),
        this.#editable.of(editability(this.#mayEdit)),
        this.#language.of(bare ? [] : this.#languageSupport),
        this.#label.of(this.#labelled),
        this.#sharing,
        bare ? [] : this.#companions(),
      ],
    })
  }

  #companions(): Extension {
    const { session, file } = this.#options
    return [remoteCursors(session, file), cursorReporter(session, file), viewReporter(session, file)]
  }

  /** An update that fails half way is made all the same, in a fresh state. */
  #update(transactions: readonly Transaction[], view: EditorView): void {
    const before = view.state
    try {
      view.update(transactions)
    } catch (error) {
      const last = transactions.at(-1)
      // A transaction of another state is its maker's mistake, and was not begun.
      if (last === undefined || transactions[0]?.startState !== before) throw error
      this.#startAfresh(last, error)
      this.#binding.survived(transactions)
    }
  }

  /** With everything that belongs to it if that works, and with what is needed for typing if not. */
  #startAfresh({ newDoc, newSelection }: Transaction, error: unknown): void {
    this.#failures += 1
    for (const bare of [this.#failures > FAILURES_BORNE, true]) {
      try {
        this.view.setState(this.#stateOf(newDoc, newSelection, bare))
        return report(error)
      } catch {
        continue
      }
    }
    // An update inside an update: the outer one goes on, the inner one was not begun.
    throw error
  }
}

/** The parts of y-codemirror.next that we use: undoing one's own edits, and what it needs to know. */
function withOwnBinding(collab: Extension, binding: TextBinding): Extension {
  const parts: readonly Extension[] = Array.isArray(collab) ? collab : [collab]
  return parts.map((part) => (part === ySync ? binding.extension() : part))
}

/**
 * Typed text is on the screen already when its handlers are asked. One that fails, or a filter that does, would leave
 * it there and nowhere else.
 */
const typeWhateverFails: InputHandler = (view, from, to, text, insert) => {
  const before = view.state.doc
  const others = view.state.facet(EditorView.inputHandler).filter((handler) => handler !== typeWhateverFails)
  const isTyped = others.some((handler) => isolatedOr(false, handler)(view, from, to, text, insert))
  // A handler may fail when it has typed already.
  if (!isTyped && view.state.doc === before) view.dispatch(unfilteredIfItFails(view, from, to, text, insert))
  return true
}

const unfilteredIfItFails = (...[view, from, to, text, insert]: Parameters<InputHandler>): Transaction => {
  try {
    return insert()
  } catch (error) {
    report(error)
    return view.state.update({
      changes: { from, to, insert: text },
      selection: { anchor: from + text.length },
      userEvent: 'input.type',
      filter: false,
    })
  }
}

const wrapping = (wraps: boolean): Extension => (wraps ? EditorView.lineWrapping : [])

/** Read-only, yet with a caret: what can not be changed can still be walked through and selected. */
function editability(editable: boolean): Extension {
  return EditorState.readOnly.of(!editable)
}
