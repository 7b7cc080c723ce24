import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aSlowSource, anEditor } from '../../test/ghostEditor'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

describe('ghost text', () => {
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
