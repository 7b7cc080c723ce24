import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { editor, roomPage } from '../../test/roomPage'
// Read before the first test, so that none of them waits for it on a busy machine.
import '../../features/palette/CommandPalette'
import '../../features/palette/ShortcutSheet'

let page: ReturnType<typeof roomPage>

async function openRoom() {
  const app = await page.openAsMember()
  act(() => page.world.socket.opens())
  await editor()
  return app
}

const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
const field = () => screen.findByRole<HTMLInputElement>('combobox', { name: /What do you want to do/ })
const options = () => screen.queryAllByRole('option').map((option) => option.textContent)

beforeEach(() => {
  page = roomPage()
  page.server.addFile('util', 'lib/util.py', 'a\nb\n')
})

describe('the palette', () => {
  it('opens by Mod+K, and does what Enter chooses', async () => {
    const { user } = await openRoom()

    press('k', { ctrlKey: true })
    await waitFor(async () => expect(document.activeElement).toBe(await field()))
    await user.keyboard('light th{Enter}')

    expect(screen.queryByRole('dialog')).toBeNull()
    await waitFor(() => expect(document.documentElement.dataset['mantineColorScheme']).toBe('light'))
    press('F1')
    await field()
    expect(options()[0]).toBe('Use the light theme')
  })

  it('finds files by Mod+P, and goes on in the one that is chosen', async () => {
    const { user } = await openRoom()

    press('p', { ctrlKey: true })
    expect((await field()).value).toBe('@')
    await user.keyboard('util{Enter}')

    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('lib/util.py, Python, code editor'),
    )
  })

  it('remembers at its top what was done, but no files', async () => {
    const { user } = await openRoom()
    press('p', { ctrlKey: true })
    await field()
    await user.keyboard('util{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

    expect(localStorage.getItem('pairspace.commands')).toBeNull()
  })

  it('keeps its keys from the browser while it is there', async () => {
    await openRoom()
    press('k', { ctrlKey: true })
    const input = await field()

    expect(fireEvent.keyDown(input, { key: 'p', ctrlKey: true })).toBe(false)
    expect(fireEvent.keyDown(input, { key: 'F1' })).toBe(false)
    expect((await field()).value).toBe('')
  })

  it('is walked by arrows, and Escape leads back to where the focus was', async () => {
    const { user } = await openRoom()
    const before = await editor()
    act(() => before.focus())
    press('k', { ctrlKey: true })
    const input = await field()
    await waitFor(() => expect(document.activeElement).toBe(input))

    const chosen = () => screen.getByRole('option', { selected: true }).textContent
    const all = options()
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(chosen()).toBe(all[1])
    expect(input.getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { selected: true }).id,
    )
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(chosen()).toBe(all.at(-1))
    await user.keyboard('{Escape}')

    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(before)
  })

  it('says that nothing is called like that', async () => {
    const { user } = await openRoom()
    press('k', { ctrlKey: true })
    await user.type(await field(), 'zzzz{Enter}')

    expect(screen.getByText('Nothing is called like that.')).toBeTruthy()
    expect(screen.getByRole('dialog')).toBeTruthy()
  })

  it('begins a new file, also when the list of files is closed', async () => {
    const { user } = await openRoom()
    expect(screen.queryByRole('tree')).toBeNull()

    await user.click(screen.getByRole('button', { name: 'Show all commands' }))
    await user.type(await field(), 'new file{Enter}')

    const name = await screen.findByRole('textbox', { name: /Name of the new file/ })
    await user.type(name, 'a.ts{Enter}')
    expect(screen.getByRole('treeitem', { name: 'a.ts' })).toBeTruthy()
  })
})

describe('the sheet of keys', () => {
  it('opens by ? where that types nothing, and closes by Escape', async () => {
    const { user } = await openRoom()
    press('?')
    expect(screen.queryByRole('dialog')).toBeNull()

    const button = screen.getByRole('button', { name: 'Show all commands' })
    act(() => button.focus())
    press('?')
    const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })

    expect(within(sheet).getByText('Show or hide the files')).toBeTruthy()
    expect(within(sheet).getByText('Ctrl+B')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(button)
  })
})
