import { completionStatus } from '@codemirror/autocomplete'
import { python } from '@codemirror/lang-python'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { ySyncAnnotation } from 'y-codemirror.next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { editorSetup } from '../../collab/editor/editorSetup'
import { chooseNextIndent } from '../../collab/editor/indentation'
import type { SuggestionSource } from './ghostText'
import { ghostText } from './ghostText'

const ID = 'b2f6a4c8-0000-4000-8000-000000000001'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

function anEditor(suggestion = ' in range(n):\n    pass', overrides: Partial<SuggestionSource> = {}) {
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
function aSlowSource(suggestion: string) {
  const waiting: (() => void)[] = []
  const ask: SuggestionSource['ask'] = ({ caret }) =>
    new Promise((resolve) => {
      const replace = { start: caret, end: caret }
      waiting.push(() => resolve({ suggestion, suggestionId: ID, replace }))
    })
  return { ask, answer: () => waiting.forEach((give) => give()) }
}

describe('ghost text', () => {
  it('appears after a pause and is no part of the document', async () => {
    const { ghost, text, type, pause } = anEditor()

    type('for i')
    expect(ghost()).toBeUndefined()
    await pause()

    expect(ghost()).toBe(' in range(n):\n    pass')
    expect(text()).toBe('for i')
  })

  it('becomes text by Tab, and that is reported', async () => {
    const { ghost, text, source, type, press, pause } = anEditor()
    type('for i')
    await pause()

    press('Tab')

    expect(text()).toBe('for i in range(n):\n    pass')
    expect(ghost()).toBeUndefined()
    expect(source.report).toHaveBeenCalledExactlyOnceWith(ID, 'accepted')
  })

  it.each([
    ['touch', 'for i in range'],
    ['mouse', 'for i'],
  ])('by a click of a %s leaves “%s”', async (pointerType, expected) => {
    const { view, text, type, pause } = anEditor(' in range')
    type('for i')
    await pause()

    const click = new PointerEvent('click', { bubbles: true, pointerType })
    view.contentDOM.querySelector('.cm-ghost-text')?.dispatchEvent(click)

    expect(text()).toBe(expected)
  })

  it('is taken by touching its first line, where its mark is', async () => {
    const { view, text, type, pause } = anEditor(' in range')
    type('for i')
    await pause()

    const click = new PointerEvent('click', { bubbles: true, pointerType: 'touch' })
    view.contentDOM.querySelector('.cm-ghost-first')?.dispatchEvent(click)

    expect(text()).toBe('for i in range')
  })

  it('leaves Tab to others when there is none', () => {
    const { press, text } = anEditor()

    press('Tab')

    expect(text()).toBe('    ')
  })

  it.each([
    [299, 'for i'],
    [300, 'for i   '],
  ])('that somebody else has ended holds Tab back: after %i ms there is “%s”', async (ms, expected) => {
    let now = 0
    const { ghost, view, text, type, press, pause } = anEditor(' in range', { now: () => now })
    type('for i')
    await pause()
    now = 5000

    // The place of the suggestion is touched and nothing else changes.
    view.dispatch({ changes: { from: 4, to: 5, insert: 'i' }, annotations: ySyncAnnotation.of({} as never) })
    expect(ghost()).toBeUndefined()
    now += ms
    press('Tab')

    expect(text()).toBe(expected)
  })

  it('holds no Tab back when the user has ended it', async () => {
    const { text, type, press, pause } = anEditor(' in range')
    type('for i')
    await pause()

    press('Escape')
    press('Tab')

    expect(text()).toBe('for i   ')
  })

  it('takes the place of a list in which nothing was chosen', async () => {
    const { ghost, list, type, press, pause, text } = anEditor(' in range')
    type('total = 1\nfor to')
    await vi.advanceTimersByTimeAsync(400)
    expect(list()).toBe('active')

    await pause()
    expect(ghost()).toBe(' in range')
    expect(list()).toBeNull()
    press('Tab')

    expect(text()).toBe('total = 1\nfor to in range')
  })

  it('does not come while a list is in use', async () => {
    const { ghost, list, source, type, press, pause } = anEditor(' in range')
    type('total = 1\nfor to')
    await vi.advanceTimersByTimeAsync(400)

    press('ArrowDown')
    await pause()

    expect(list()).toBe('active')
    expect(source.ask).not.toHaveBeenCalled()
    expect(ghost()).toBeUndefined()
  })

  it('keeps the list closed while it is typed along', async () => {
    const { ghost, list, type, pause } = anEditor('tal in range')
    type('total = 1\nfor to')
    await pause()

    type('t')
    await vi.advanceTimersByTimeAsync(400)

    expect(ghost()).toBe('al in range')
    expect(list()).toBeNull()
  })

  it('is not asked for by deleting, pasting or indenting', async () => {
    const { view, source, type, press, pause } = anEditor()
    type('for i')
    view.dispatch({ selection: { anchor: 0, head: 5 } })

    press('Backspace')
    await pause()
    press('Tab')
    await pause()
    view.dispatch({ changes: { from: 0, insert: 'for i' }, userEvent: 'input.paste' })
    await pause()

    expect(source.ask).not.toHaveBeenCalled()
  })

  it('is not asked for within strings and comments, not even by hand', async () => {
    const { source, type, press, pause } = anEditor()

    type('x = 1  # for i')
    await pause()
    press('\\', { altKey: true })
    await pause()

    expect(source.ask).not.toHaveBeenCalled()
  })

  it('leaves at once when suggestions are switched off', async () => {
    let enabled = true
    const { ghost, type, pause, switched } = anEditor(' in range', { isEnabled: () => enabled })
    type('for i')
    await pause()

    enabled = false
    switched()

    expect(ghost()).toBeUndefined()
  })

  it('is indented as the file is to be when the file shows nothing yet', async () => {
    const { view, ghost, type, pause } = anEditor()
    chooseNextIndent(view)
    chooseNextIndent(view)
    type('for i')

    await pause()

    expect(ghost()).toBe(' in range(n):\n\tpass')
  })

  it('goes by Escape, and that is reported', async () => {
    const { ghost, text, source, type, press, pause } = anEditor()
    type('for i')
    await pause()

    press('Escape')

    expect(ghost()).toBeUndefined()
    expect(text()).toBe('for i')
    expect(source.report).toHaveBeenCalledExactlyOnceWith(ID, 'dismissed')
  })

  it('is taken word by word', async () => {
    const { ghost, text, source, type, press, pause } = anEditor(' in range')
    type('for i')
    await pause()

    press('ArrowRight', { ctrlKey: true })
    expect(text()).toBe('for i in')
    expect(ghost()).toBe(' range')
    press('ArrowRight', { ctrlKey: true })

    expect(text()).toBe('for i in range')
    expect(source.report).toHaveBeenCalledExactlyOnceWith(ID, 'accepted')
  })

  it('shrinks while its characters are typed', async () => {
    const { ghost, type, pause } = anEditor(' in range')
    type('for i')
    await pause()

    type(' in')

    expect(ghost()).toBe(' range')
  })

  it.each([
    ['Alt+\\', '\\', { altKey: true }],
    ['Ctrl+Shift+Space', ' ', { ctrlKey: true, shiftKey: true }],
  ])('is asked for at once by %s', async (_, key, modifiers) => {
    const { ghost, press } = anEditor()

    press(key, modifiers)
    await vi.advanceTimersByTimeAsync(0)

    expect(ghost()).toBe(' in range(n):\n    pass')
  })

  it('comes although somebody else never pauses', async () => {
    const { ghost, type, somebodyTypes } = anEditor(' in range')
    type('for i')

    for (let key = 0; key < 10; key++) {
      await vi.advanceTimersByTimeAsync(100)
      somebodyTypes(0, 'x')
    }

    expect(ghost()).toBe(' in range')
  })

  it('follows its place when somebody types before it while the answer is on its way', async () => {
    const { ask, answer } = aSlowSource(' in range')
    const { view, ghost, text, type, somebodyTypes, press, pause } = anEditor('', { ask })
    type('for i')
    await pause()

    somebodyTypes(0, '# new\n')
    answer()
    await vi.advanceTimersByTimeAsync(0)

    expect(ghost()).toBe(' in range')
    press('Tab')
    expect(text()).toBe('# new\nfor i in range')
    expect(view.state.selection.main.head).toBe(text().length)
  })

  it('is dropped when somebody types in its place while the answer is on its way', async () => {
    const { ask, answer } = aSlowSource(' in range')
    const { ghost, type, somebodyTypes, pause } = anEditor('', { ask })
    type('for i')
    await pause()

    somebodyTypes(5, 'tem')
    answer()
    await vi.advanceTimersByTimeAsync(0)

    expect(ghost()).toBeUndefined()
  })

  it('is not asked for while suggestions are off', async () => {
    const { source, type, pause } = anEditor('x', { isEnabled: () => false })

    type('for i')
    await pause()

    expect(source.ask).not.toHaveBeenCalled()
  })

  it('is not asked for while something is selected', async () => {
    const { view, source, type, pause } = anEditor()
    type('for i')

    view.dispatch({ selection: { anchor: 0, head: 3 } })
    await pause()

    expect(source.ask).not.toHaveBeenCalled()
  })
})
