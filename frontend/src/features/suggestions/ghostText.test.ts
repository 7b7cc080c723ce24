import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
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
  const press = (key: string, modifiers: KeyboardEventInit = {}) =>
    view.contentDOM.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }),
    )
  const pause = () => vi.advanceTimersByTimeAsync(600)
  return { view, source, ghost, type, press, pause, text: () => view.state.doc.toString() }
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
