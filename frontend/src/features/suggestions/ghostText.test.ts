import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { ySyncAnnotation } from 'y-codemirror.next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SuggestionSource } from './ghostText'
import { ghostText } from './ghostText'

const ID = 'b2f6a4c8-0000-4000-8000-000000000001'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

function anEditor(suggestion = ' in range(n):\n    pass', overrides: Partial<SuggestionSource> = {}) {
  const source = {
    isEnabled: vi.fn(() => true),
    ask: vi.fn(({ caret }: { caret: number }) =>
      Promise.resolve({ suggestion, suggestionId: ID, replace: { start: caret, end: caret } }),
    ),
    report: vi.fn(),
    activityChanged: vi.fn(),
    ...overrides,
  }
  const view = new EditorView({
    parent: document.body,
    state: EditorState.create({ doc: '', extensions: [ghostText(source)] }),
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
  return { view, source, ghost, type, somebodyTypes, press, pause, text: () => view.state.doc.toString() }
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

  it('leaves Tab to others when there is none', () => {
    const { press, text } = anEditor()

    expect(press('Tab')).toBe(true)
    expect(text()).toBe('')
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

  it('is asked for at once by Alt+\\', async () => {
    const { ghost, press } = anEditor()

    press('\\', { altKey: true })
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
