import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { EditorView } from '@codemirror/view'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { QueryMessage, TextsMessage } from '../../features/search/searchWorker'
import { SearchWorker } from '../../features/search/searchWorker'
import { editor, roomPage } from '../../test/roomPage'

/** jsdom has no threads. */
class ThreadInPlace extends EventTarget {
  readonly #worker = new SearchWorker()
  postMessage(message: TextsMessage | QueryMessage) {
    const data = this.#worker.receive(message)
    if (data !== undefined) queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })))
  }
  terminate() {}
}

let page: ReturnType<typeof roomPage>

async function openSearch() {
  const app = await page.openAsMember()
  act(() => page.world.socket.opens())
  await editor()
  fireEvent.keyDown(document.activeElement ?? document.body, {
    key: 'F',
    code: 'KeyF',
    ctrlKey: true,
    shiftKey: true,
  })
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Search in all files' }))
  return app
}

const state = () => screen.getByText(/results? in|No results|no regular|Type what/)
const names = () =>
  screen.queryAllByRole('button', { name: /result/ }).map((button) => button.getAttribute('aria-label'))

beforeEach(() => {
  vi.stubGlobal('Worker', ThreadInPlace)
  page = roomPage()
  page.server.addFile('util', 'lib/util.py', 'needle = 1\nprint(needle)\n')
  page.server.addFile('notes', 'notes.md', 'no such thing\n')
})
afterEach(() => vi.unstubAllGlobals())

describe('the search in all files', () => {
  it('opens by Mod+Shift+F, finds while one types, and leads to what is chosen', async () => {
    const { user } = await openSearch()

    await user.keyboard('needle')
    await waitFor(() => expect(state().textContent).toBe('2 results in 1 file'))
    expect(names()).toEqual(['lib/util.py: 2 results'])
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Line 2: print(needle)')
    await user.keyboard('{Enter}')

    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^lib\/util\.py/))
    const view = EditorView.findFromDOM(await editor())!
    const { from, to } = view.state.selection.main
    expect([from, view.state.sliceDoc(from, to)]).toEqual([17, 'needle'])
  })

  it('stays right while others write', async () => {
    const { user } = await openSearch()
    await user.keyboard('needle')
    await waitFor(() => expect(state().textContent).toBe('2 results in 1 file'))

    act(() => page.server.text.insert(0, 'a needle\n'))

    await waitFor(() => expect(state().textContent).toBe('3 results in 2 files'))
  })

  it('says when nothing is found, and when an expression is none', async () => {
    const { user } = await openSearch()
    expect(state().textContent).toMatch(/^Type what/)
    await user.keyboard('zzz')
    await waitFor(() => expect(state().textContent).toBe('No results.'))

    await user.keyboard('(')
    await user.click(screen.getByRole('button', { name: 'Regular expression' }))
    expect(state().textContent).toBe('This is no regular expression.')
  })

  it('looks for what is selected, and keeps what was looked for while the files are shown', async () => {
    const { user } = await openSearch()
    const view = EditorView.findFromDOM(await editor())!
    act(() => view.dispatch({ selection: { anchor: 0, head: 5 } }))
    fireEvent.keyDown(view.contentDOM, { key: 'F', code: 'KeyF', ctrlKey: true, shiftKey: true })
    const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Search in all files' })
    expect(field().value).toBe('print')

    await user.click(screen.getByRole('button', { name: 'Files' }))
    expect(screen.getByRole('tree')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Search' }))
    await waitFor(() => expect(field().value).toBe('print'))
  })
})
