import {
  acceptCompletion,
  autocompletion,
  closeCompletion,
  completeFromList,
  completionStatus,
  moveCompletionSelection,
  selectedCompletion,
  startCompletion,
} from '@codemirror/autocomplete'
import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from '@codemirror/autocomplete'
import { Facet, Prec, StateEffect, StateField } from '@codemirror/state'
import type { EditorState, Extension } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import type { EditorView } from '@codemirror/view'

/** Something that is offered in the same place, such as ghost text: while it says so, the list opens on demand only. */
export const listWaits = Facet.define<(state: EditorState) => boolean>()

/**
 * The list of names that fit to what is being typed. It opens by itself and selects nothing, so every key means what it
 * means without the list until the user has moved in it; then Enter and Tab take what is selected.
 */
export function completion(): Extension {
  return [
    askedForField,
    autocompletion({
      selectOnOpen: false,
      filterStrict: true,
      defaultKeymap: false,
      // Letters and pictographs that not every system has; a missing one is an empty box.
      icons: false,
      override: [namesThatFit],
    }),
    Prec.highest(
      keymap.of([
        { key: 'Ctrl-Space', run: openOnDemand },
        { key: 'Escape', run: closeCompletion },
        { key: 'ArrowDown', run: moveCompletionSelection(true) },
        { key: 'ArrowUp', run: moveCompletionSelection(false) },
        { key: 'PageDown', run: moveCompletionSelection(true, 'page') },
        { key: 'PageUp', run: moveCompletionSelection(false, 'page') },
        { key: 'Enter', run: acceptCompletion },
        { key: 'Tab', run: acceptCompletion },
      ]),
    ),
  ]
}

/** Whether the user is busy with the list: opened it by a key, or moved in it. */
export function listIsInUse(state: EditorState): boolean {
  const open = completionStatus(state) !== null
  return open && (selectedCompletion(state) !== null || state.field(askedForField, false) === true)
}

const askedFor = StateEffect.define()

const askedForField = StateField.define<boolean>({
  create: () => false,
  update: (asked, { effects, startState, state }) =>
    effects.some((effect) => effect.is(askedFor)) ||
    (asked && (completionStatus(startState) === null || completionStatus(state) !== null)),
})

function openOnDemand(view: EditorView): boolean {
  view.dispatch({ effects: askedFor.of(null) })
  return startCompletion(view)
}

type Offer = CompletionSource | readonly (string | Completion)[]

/** What the file's language offers here, without what is written already. */
async function namesThatFit(context: CompletionContext): Promise<CompletionResult | null> {
  const { state, pos, explicit } = context
  if (!explicit && (isWithinWord(state, pos) || state.facet(listWaits).some((waits) => waits(state))))
    return null
  const offers = state.languageDataAt<Offer>('autocomplete', pos)
  const sources = offers.map((offer) => (typeof offer === 'function' ? offer : completeFromList(offer)))
  const answers = await Promise.all(sources.map(async (source) => source(context)))
  return merged(
    answers.filter((answer) => answer !== null),
    context,
  )
}

function isWithinWord(state: EditorState, pos: number): boolean {
  return /^[\p{L}\p{N}_]/u.test(state.sliceDoc(pos, pos + 2))
}

/** One list of all that begins at the same place; a source that sorts by itself stays alone. */
function merged(answers: readonly CompletionResult[], context: CompletionContext): CompletionResult | null {
  const first = answers[0]
  if (first === undefined) return null
  const { from, filter = true } = first
  const alike = filter ? answers.filter((answer) => answer.from === from) : [first]
  const all = alike.flatMap(({ options }) => options)
  const listAt = (start: number, { state, pos }: CompletionContext): CompletionResult | null => {
    const typed = state.sliceDoc(start, pos)
    const options = all.filter((option) => !isWritten(option, typed))
    return options.length === 0 ? null : { from: start, filter, options, update }
  }
  // With each key of the word at once, so that the keys for the list never miss it.
  const update = (_: CompletionResult, start: number, end: number, next: CompletionContext) =>
    filter && /^[\p{L}\p{N}_$]*$/u.test(next.state.sliceDoc(start, end)) ? listAt(start, next) : null
  return listAt(from, context)
}

function isWritten({ label, apply = label }: Completion, typed: string): boolean {
  return apply === typed
}
