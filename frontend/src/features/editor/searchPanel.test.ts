import { SearchQuery, openSearchPanel } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { anOpenFile, closeOpenFiles } from '../../test/openFile'
import { countMatches, searchPanel } from './searchPanel'

const TEXT = 'one two One\ntwo one\n'

describe('the count of matches', () => {
  const count = (spec: ConstructorParameters<typeof SearchQuery>[0], doc = TEXT, anchor = 0, head = anchor) =>
    countMatches(EditorState.create({ doc, selection: { anchor, head } }), new SearchQuery(spec))

  it.each([
    ['how many there are', { search: 'one' }, 5, '3 found'],
    ['nothing for nothing', { search: '' }, 5, ''],
    ['that there are none', { search: 'three' }, 5, 'Nothing found'],
    ['fewer with the same case only', { search: 'one', caseSensitive: true }, 5, '2 found'],
    ['that a pattern is not one', { search: '(', regexp: true }, 5, 'Not a valid pattern'],
  ])('says %s', (_, spec, caret, expected) => {
    expect(count(spec, TEXT, caret)).toBe(expected)
  })

  it('says which of them is selected', () => {
    expect(count({ search: 'one' }, TEXT, 8, 11)).toBe('2 of 3')
  })

  it('stops at a thousand', () => {
    expect(count({ search: 'a' }, 'a'.repeat(2000), 0, 1)).toBe('1 of 1000+')
  })
})

describe('the search panel', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => {
    closeOpenFiles()
    vi.useRealTimers()
  })

  it('finds what is typed, goes on with Enter and back with Shift+Enter', async () => {
    const { view } = await anOpenFile('plaintext', TEXT, searchPanel)
    openSearchPanel(view)
    const find = screen.getByRole<HTMLInputElement>('textbox', { name: 'Find' })
    const told = () => {
      vi.advanceTimersByTime(100)
      return screen.getByRole('status').textContent
    }

    fireEvent.input(find, { target: { value: 'one' } })
    expect(told()).toBe('3 found')
    fireEvent.keyDown(find, { key: 'Enter' })
    fireEvent.keyDown(find, { key: 'Enter' })
    expect(told()).toBe('2 of 3')
    fireEvent.keyDown(find, { key: 'Enter', shiftKey: true })

    expect(told()).toBe('1 of 3')
  })

  it('replaces one and all', async () => {
    const { view, text } = await anOpenFile('plaintext', TEXT, searchPanel)
    openSearchPanel(view)
    fireEvent.input(screen.getByRole('textbox', { name: 'Find' }), { target: { value: 'two' } })
    fireEvent.input(screen.getByRole('textbox', { name: 'Replace with' }), { target: { value: '2' } })

    fireEvent.click(screen.getByRole('button', { name: 'Replace all' }))

    expect(text()).toBe('one 2 One\n2 one\n')
  })

  it('says how many it has replaced, until something else is looked for', async () => {
    const { view } = await anOpenFile('plaintext', TEXT, searchPanel)
    openSearchPanel(view)
    const find = screen.getByRole('textbox', { name: 'Find' })
    fireEvent.input(find, { target: { value: 'two' } })
    const told = () => {
      vi.advanceTimersByTime(100)
      return screen.getByRole('status').textContent
    }

    fireEvent.click(screen.getByRole('button', { name: 'Replace all' }))
    expect(told()).toBe('2 replaced')
    fireEvent.input(find, { target: { value: 'one' } })

    expect(told()).toBe('3 found')
  })

  it('tells by a pressed button that the case counts', async () => {
    const { view } = await anOpenFile('plaintext', TEXT, searchPanel)
    openSearchPanel(view)
    fireEvent.input(screen.getByRole('textbox', { name: 'Find' }), { target: { value: 'one' } })
    const option = screen.getByRole('button', { name: 'Match case' })

    fireEvent.click(option)
    vi.advanceTimersByTime(100)

    expect(option.getAttribute('aria-pressed')).toBe('true')
    expect(screen.getByRole('status').textContent).toBe('2 found')
  })

  it('closes with Escape and gives the focus back', async () => {
    const { view } = await anOpenFile('plaintext', TEXT, searchPanel)
    openSearchPanel(view)

    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Find' }), { key: 'Escape' })

    expect(screen.queryByRole('search')).toBeNull()
    expect(document.activeElement).toBe(view.contentDOM)
  })
})
