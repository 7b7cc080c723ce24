import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { EditorView } from '@codemirror/view'
import { beforeEach, describe, expect, it } from 'vitest'
import { AppliedSettings } from '../../features/settings/AppliedSettings'
import { settingsChanged } from '../../features/settings/settingsSlice'
import { selectSuggestionsEnabled } from '../../features/suggestions/suggestionsSlice'
import { editor, roomPage } from '../../test/roomPage'
// Read before the first test, so that none of them waits for it on a busy machine.
import '../../collab/editor/vimKeys'
import '../../features/palette/CommandPalette'
import '../../features/palette/ShortcutSheet'
import '../../features/settings/SettingsDialog'
import '../../features/share/ShareDialog'

let page: ReturnType<typeof roomPage>

async function openRoom() {
  const app = await page.openAsMember()
  act(() => page.world.socket.opens())
  const view = EditorView.findFromDOM(await editor())!
  return { ...app, view }
}

const wraps = (view: EditorView) => view.contentDOM.classList.contains('cm-lineWrapping')
const keyMode = () => screen.getByTestId('key-mode')
const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })

beforeEach(() => {
  page = roomPage((room) => (
    <>
      <AppliedSettings />
      {room}
    </>
  ))
})

describe('the settings', () => {
  it('open by Mod+comma, take effect at once, and can all be reset', async () => {
    const { store, user, view } = await openRoom()
    press(',', { ctrlKey: true })
    await screen.findByRole('dialog', { name: 'Settings' })

    fireEvent.change(screen.getByRole('slider', { name: 'Font size' }), { target: { value: '20' } })
    await user.click(screen.getByRole('checkbox', { name: 'Wrap long lines' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Contrast' }), 'high')

    expect(document.documentElement.style.getPropertyValue('--code-size')).toBe('20px')
    expect(document.documentElement.dataset['contrast']).toBe('high')
    expect(wraps(view)).toBe(true)
    expect(EditorView.findFromDOM(await editor())).toBe(view)
    expect(localStorage.getItem('pairspace.settings')).toContain('"fontSize":20')

    await user.click(screen.getByRole('checkbox', { name: 'Suggest how the code goes on' }))
    expect(selectSuggestionsEnabled(store.getState())).toBe(false)

    const reset = screen.getByRole('button', { name: 'Reset all settings' })
    await user.click(reset)
    expect(wraps(view)).toBe(false)
    expect(selectSuggestionsEnabled(store.getState())).toBe(true)
    expect(reset.hasAttribute('disabled')).toBe(true)
    expect(document.documentElement.dataset['contrast']).toBe('normal')
  })

  it('are found behind > in the palette', async () => {
    const { user, view } = await openRoom()
    press('k', { ctrlKey: true })
    await screen.findByRole('combobox', { name: /What do you want to do/ })
    await user.keyboard('>wrap{Enter}')

    await waitFor(() => expect(wraps(view)).toBe(true))
  })

  it.each([
    ['>dark theme', () => document.documentElement.dataset['mantineColorScheme'] === 'dark'],
    ['>high contrast', () => document.documentElement.dataset['contrast'] === 'high'],
    ['>move as little', () => document.documentElement.dataset['motion'] === 'reduced'],
    ['>longer pause', () => localStorage.getItem('pairspace.settings')?.includes('"suggestionPauseMs":700')],
    ['>one key', () => localStorage.getItem('pairspace.settings')?.includes('"singleKeys":false')],
    ['>suggestions off', () => localStorage.getItem('pairspace.suggestions') === 'off'],
  ])('are changed by %s in the palette', async (words, isSo) => {
    const { user } = await openRoom()
    press('k', { ctrlKey: true })
    await screen.findByRole('combobox', { name: /What do you want to do/ })
    await user.keyboard(`${words}{Enter}`)

    await waitFor(() => expect(isSo()).toBe(true))
  })

  it('leave text, selection and undo of an open editor as they are', async () => {
    const { store, view } = await openRoom()
    act(() => view.dispatch({ changes: { from: 0, insert: 'a' }, selection: { anchor: 3, head: 5 } }))
    const { contentDOM } = view

    act(() => void store.dispatch(settingsChanged({ wrapsLines: true, fontSize: 20, keyMap: 'vim' })))
    await waitFor(() => expect(keyMode().textContent).toBe('Vim: normal'))
    act(() => void store.dispatch(settingsChanged({ keyMap: 'standard' })))

    expect(view.contentDOM).toBe(contentDOM)
    expect(view.state.selection.main).toMatchObject({ anchor: 3, head: 5 })
    act(() => void fireEvent.keyDown(view.contentDOM, { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: true }))
    expect(view.state.doc.toString()).toBe('print(1)\n')
  })

  it('of another tab hold here as well', async () => {
    const { view } = await openRoom()
    localStorage.setItem('pairspace.settings', '{"wrapsLines":true}')
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'pairspace.settings' })))

    await waitFor(() => expect(wraps(view)).toBe(true))
  })

  it('switch off shortcuts of one key', async () => {
    const { store } = await openRoom()
    act(() => void store.dispatch(settingsChanged({ singleKeys: false })))
    act(() => (document.activeElement as HTMLElement).blur())
    press('?')

    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('the keys of Vim', () => {
  async function withVim() {
    const app = await openRoom()
    act(() => app.view.focus())
    act(() => void app.store.dispatch(settingsChanged({ keyMap: 'vim' })))
    await waitFor(() => expect(keyMode().textContent).toBe('Vim: normal'))
    return app
  }
  const keys = (view: EditorView, ...names: string[]) => {
    for (const key of names) act(() => void fireEvent.keyDown(view.contentDOM, { key }))
  }

  it('edit, and undo only what the user did', async () => {
    const { view } = await withVim()
    keys(view, 'g', 'g', 'x')
    expect(view.state.doc.toString()).toBe('rint(1)\n')
    act(() => page.server.text.insert(7, '# theirs'))
    expect(view.state.doc.toString()).toBe('rint(1)# theirs\n')

    keys(view, 'u')
    expect(view.state.doc.toString()).toBe('print(1)# theirs\n')
    act(() => void fireEvent.keyDown(view.contentDOM, { key: 'r', ctrlKey: true }))
    expect(view.state.doc.toString()).toBe('rint(1)# theirs\n')
  })

  it('say in the status bar what keys do', async () => {
    const { view } = await withVim()
    keys(view, 'i')
    expect(keyMode().textContent).toBe('Vim: insert')
    keys(view, 'Escape', 'V')
    expect(keyMode().textContent).toBe('Vim: visual, lines')
  })

  it('answer :w as Mod+S is answered', async () => {
    const { view } = await withVim()
    keys(view, ':')
    const line = screen.getByRole('textbox', { name: 'Command for Vim' })
    fireEvent.change(line, { target: { value: 'w' } })
    act(() => void fireEvent.keyDown(line, { key: 'Enter', keyCode: 13 }))

    await screen.findByText(/saved/i, { selector: 'footer [role=status]' })
  })

  it('go as they came', async () => {
    const { view, store } = await withVim()
    act(() => void store.dispatch(settingsChanged({ keyMap: 'standard' })))
    keys(view, 'x')

    expect(keyMode().hidden).toBe(true)
    expect(view.state.doc.toString()).toBe('print(1)\n')
  })
})
