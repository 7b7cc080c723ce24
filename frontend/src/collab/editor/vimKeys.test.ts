import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ghostTextWith } from '../../test/suggestionSources'
import { anOpenFile, closeOpenFiles } from '../../test/openFile'
import { pressKey, typeLikeAPerson } from '../../test/typist'
import { keyModeOf } from './keyMode'
import { typeText } from './keyStrokes'
import { vimKeys } from './vimKeys'

// Yjs keeps the clock that is there when it is loaded, whatever becomes of timers.
const clock = vi.hoisted(() => {
  const now = Date.now.bind(Date)
  const ahead = { ms: 0 }
  Date.now = () => now() + ahead.ms
  return ahead
})

const SUGGESTION = 'b2f6a4c8-0000-4000-8000-000000000001'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  closeOpenFiles()
  vi.useRealTimers()
})

/** An editor in normal mode with the caret at the start; `suggestion` is the answer to every question. */
async function anEditor(text: string, suggestion = '') {
  const ask = vi.fn(({ caret }: { caret: number }) =>
    Promise.resolve({ suggestion, suggestionId: SUGGESTION, replace: { start: caret, end: caret } }),
  )
  const opened = await anOpenFile('python', text, ghostTextWith({ ask }))
  const { editor, view } = opened
  editor.setKeyMap(vimKeys('Command'))
  view.dispatch({ selection: { anchor: 0 } })
  const keys = (...names: string[]) => names.forEach((name) => pressKey(view, name))
  const ghost = () => view.contentDOM.querySelector('.cm-ghost-text')?.textContent
  return { ...opened, ask, keys, ghost }
}

describe('the keys of Vim', () => {
  it('undo a whole insertion, however long it took, and nothing of what another wrote meanwhile', async () => {
    const { view, bo, keys, text } = await anEditor('one\n')
    keys('A')
    await typeLikeAPerson(view, ' two')
    clock.ms += 5000
    bo.mainFile().text.insert(0, 'theirs ')
    await typeLikeAPerson(view, ' three')
    keys('Escape')
    expect(text()).toBe('theirs one two three\n')

    keys('u')
    expect(text()).toBe('theirs one\n')
    pressKey(view, 'r', { ctrlKey: true })
    expect(text()).toBe('theirs one two three\n')
  })

  it('undo one command at a time, however fast they came', async () => {
    const { keys, text } = await anEditor('abcd\n')
    keys('x', 'x', 'x')
    expect(text()).toBe('d\n')

    keys('u')
    expect(text()).toBe('cd\n')
    keys('2', 'u')
    expect(text()).toBe('abcd\n')
  })

  it('leave undo steps to pauses again when they go', async () => {
    const { editor, view, text } = await anEditor('')
    editor.setKeyMap([])
    await typeLikeAPerson(view, 'a')
    clock.ms += 1000
    await typeLikeAPerson(view, 'b')

    editor.undoManager.undo()
    expect(text()).toBe('a')
  })

  it('type nothing in a file that is read-only', async () => {
    const { editor, keys, text } = await anEditor('abc\n')
    editor.setEditable(false)
    keys('x', 'd', 'd', 'i', 'q', 'Escape', 'p')

    expect(text()).toBe('abc\n')
  })

  it('take no Tab for the text where letters are commands', async () => {
    const { keys, text } = await anEditor('abc\n')
    keys('Tab')
    expect(text()).toBe('abc\n')
    keys('i', 'Tab')
    expect(text()).toBe('    abc\n')
  })

  it('let Tab leave the editor after Escape', async () => {
    const { view, keys } = await anEditor('abc\n')
    keys('i')
    pressKey(view, 'Escape', { keyCode: 27 })

    expect(pressKey(view, 'Tab', { keyCode: 9 })).toBe(false)
  })

  it.each(['é', 'word'])(
    'type no “%s” that comes without a key where letters are commands',
    async (typed) => {
      const { view, text } = await anEditor('abc\n')
      typeText(view, typed)

      expect(text()).toBe('abc\n')
    },
  )

  it('say their mode for as long as they are there', async () => {
    const { editor, view, keys } = await anEditor('abc\n')
    expect(keyModeOf(view)).toBe('normal')
    keys('v')
    expect(keyModeOf(view)).toBe('visual')
    keys('Escape', 'R')
    expect(keyModeOf(view)).toBe('replace')
    editor.setKeyMap([])
    expect(keyModeOf(view)).toBeUndefined()
  })
})

describe('suggestions with the keys of Vim', () => {
  it('are taken by Tab while one inserts', async () => {
    const { view, keys, ghost, text } = await anEditor('', ' in range(3):')
    keys('i')
    await typeLikeAPerson(view, 'for i')
    await vi.advanceTimersByTimeAsync(600)
    expect(ghost()).toBe(' in range(3):')
    keys('Tab')

    expect(text()).toBe('for i in range(3):')
    keys('Escape', 'u')
    expect(text()).toBe('for i')
  })

  it('are not asked for where letters are commands, not even by hand', async () => {
    const { view, ask, keys } = await anEditor('abc\nabc\n', 'x')
    keys('x', 'd', 'd', 'p')
    pressKey(view, '\\', { altKey: true })
    await vi.advanceTimersByTimeAsync(2000)

    expect(ask).not.toHaveBeenCalled()
  })

  it('go when one stops inserting, also at the start of a line', async () => {
    const { view, keys, ghost } = await anEditor('', 'x = 1')
    keys('i')
    await typeLikeAPerson(view, 'y\n')
    await vi.advanceTimersByTimeAsync(600)
    expect(ghost()).toBe('x = 1')
    keys('Escape')
    await vi.advanceTimersByTimeAsync(2000)

    expect(ghost()).toBeUndefined()
  })
})
