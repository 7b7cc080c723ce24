import { completionStatus, currentCompletions } from '@codemirror/autocomplete'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { anOpenFile, closeOpenFiles } from '../../test/openFile'
import { pressKey, typeLikeAPerson } from '../../test/typist'

const SHOWN_AFTER_MS = 350

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  closeOpenFiles()
  vi.useRealTimers()
})

const offered = (view: Parameters<typeof pressKey>[0]) =>
  currentCompletions(view.state).map(({ label }) => label)
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('Enter', () => {
  it.each([
    ['python', 'import os\nimport re\nimport sys\n'],
    ['python', 'total = 1\nx = total\ny = 2'],
    ['javascript', 'const total = 1\nlet x = total\nbreak\nx'],
  ])('begins a new line of %s, whatever is offered: %j', async (language, keys) => {
    const { view, text } = await anOpenFile(language)

    for (const line of keys.split(/(?=\n)/)) {
      await typeLikeAPerson(view, line)
      await wait(SHOWN_AFTER_MS)
    }

    expect(text()).toBe(keys)
  })

  it('takes what the user has moved to in the list', async () => {
    const { view, text } = await anOpenFile('python')
    await typeLikeAPerson(view, 'total = 1\nx = tot')
    await wait(SHOWN_AFTER_MS)
    expect(offered(view)).toEqual(['total'])

    pressKey(view, 'ArrowDown')
    pressKey(view, '\n')

    expect(text()).toBe('total = 1\nx = total')
  })
})

describe('the list of completions', () => {
  it('offers nothing that is there already', async () => {
    const { view } = await anOpenFile('python')

    await typeLikeAPerson(view, 'total = 1\nx = total')
    await wait(SHOWN_AFTER_MS)

    expect(offered(view)).toEqual([])
    expect(completionStatus(view.state)).toBeNull()
  })

  it('offers the longer word of which the typed one is the beginning', async () => {
    const { view } = await anOpenFile('python')

    await typeLikeAPerson(view, 'total = 1\ntotals = 1\nx = total')
    await wait(SHOWN_AFTER_MS)

    expect(offered(view)).toEqual(['totals'])
  })

  it('takes keys right after a letter of the word', async () => {
    const { view, text } = await anOpenFile('python')
    await typeLikeAPerson(view, 'total = 1\nto')
    await wait(SHOWN_AFTER_MS)

    pressKey(view, 't')
    pressKey(view, 'ArrowDown')
    pressKey(view, '\n')

    expect(text()).toBe('total = 1\ntotal')
  })

  it('does not open within a word', async () => {
    const { view } = await anOpenFile('python')
    await typeLikeAPerson(view, 'total = 1\nxtal')
    view.dispatch({ selection: { anchor: view.state.doc.length - 2 } })

    await typeLikeAPerson(view, 't')
    await wait(SHOWN_AFTER_MS)

    expect(completionStatus(view.state)).toBeNull()
  })

  it('is left alone by Tab until the user has moved in it', async () => {
    const { view, text } = await anOpenFile('python')
    await typeLikeAPerson(view, 'total = 1\ntot')
    await wait(SHOWN_AFTER_MS)

    pressKey(view, '\t')

    expect(text()).toBe('total = 1\ntot ')
  })

  it('gives by Tab what the user has moved to', async () => {
    const { view, text } = await anOpenFile('python')
    await typeLikeAPerson(view, 'total = 1\ntot')
    await wait(SHOWN_AFTER_MS)

    pressKey(view, 'ArrowDown')
    pressKey(view, '\t')

    expect(text()).toBe('total = 1\ntotal')
  })
})
