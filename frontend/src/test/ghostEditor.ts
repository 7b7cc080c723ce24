import { completionStatus } from '@codemirror/autocomplete'
import { python } from '@codemirror/lang-python'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { vi } from 'vitest'
import { ySyncAnnotation } from 'y-codemirror.next'
import { editorSetup } from '../collab/editor/editorSetup'
import type { SuggestionSource } from '../features/suggestions/ghostText'
import { ghostText } from '../features/suggestions/ghostText'

/** Of every suggestion. */
export const ID = 'b2f6a4c8-0000-4000-8000-000000000001'

/** An editor, under fake timers, in which the same suggestion is the answer to every question. */
export function anEditor(suggestion = ' in range(n):\n    pass', overrides: Partial<SuggestionSource> = {}) {
  let switched = () => {}
  const source = {
    isEnabled: vi.fn(() => true),
    ask: vi.fn(({ caret }: { caret: number }) =>
      Promise.resolve({ suggestion, suggestionId: ID, replace: { start: caret, end: caret } }),
    ),
    report: vi.fn(),
    activityChanged: vi.fn(),
    onSwitched: vi.fn((listener: () => void) => {
      switched = listener
      return () => undefined
    }),
    pauseMs: () => 600,
    now: () => Date.now(),
    ...overrides,
  }
  const view = new EditorView({
    parent: document.body,
    state: EditorState.create({ doc: '', extensions: [ghostText(source), editorSetup('n'), python()] }),
  })
  const ghost = () => view.contentDOM.querySelector('.cm-ghost-text')?.textContent
  const type = (insert: string) => {
    const { head } = view.state.selection.main
    view.dispatch({
      changes: { from: head, insert },
      selection: { anchor: head + insert.length },
      userEvent: 'input.type',
    })
  }
  const somebodyTypes = (from: number, insert: string) =>
    view.dispatch({ changes: { from, insert }, annotations: ySyncAnnotation.of({} as never) })
  const press = (key: string, modifiers: KeyboardEventInit = {}) =>
    view.contentDOM.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }),
    )
  const pause = () => vi.advanceTimersByTimeAsync(600)
  const text = () => view.state.doc.toString()
  const list = () => completionStatus(view.state)
  return { view, source, ghost, type, somebodyTypes, press, pause, text, list, switched: () => switched() }
}

/** Answers when told to. */
export function aSlowSource(suggestion: string) {
  const waiting: (() => void)[] = []
  const ask: SuggestionSource['ask'] = ({ caret }) =>
    new Promise((resolve) => {
      const replace = { start: caret, end: caret }
      waiting.push(() => resolve({ suggestion, suggestionId: ID, replace }))
    })
  return { ask, answer: () => waiting.forEach((give) => give()) }
}
