import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { EditorView } from '@codemirror/view'
import { beforeEach, describe, expect, it } from 'vitest'
import { MAIN_FILE } from '../../test/FakeServer'
import { pressKey } from '../../test/typist'
import { editor, roomPage } from '../../test/roomPage'

let page: ReturnType<typeof roomPage>
let server: typeof page.server

async function openRoom() {
  const app = await page.openAsMember()
  act(() => page.world.socket.opens())
  await waitFor(async () => expect(document.activeElement).toBe(await editor()))
  return app
}

/** On a narrow screen the list of files is opened first, and closes by itself. */
async function openFromTree(user: UserEvent, name: string) {
  if (screen.queryByRole('tree') === null) await user.click(screen.getByRole('button', { name: /^Files: / }))
  await user.click(screen.getByRole('treeitem', { name }))
}

const shownEditors = () => screen.queryAllByRole('textbox', { name: /code editor/ })

beforeEach(() => {
  page = roomPage()
  server = page.server
})

describe('a file that somebody deletes while it is in front', () => {
  beforeEach(() => server.addFile('other', 'other.py', 'other = 1\n'))

  it('says so, and what is typed on goes nowhere', async () => {
    const { user } = await openRoom()
    const view = EditorView.findFromDOM(await editor())!
    act(() => void pressKey(view, 'x'))

    act(() => server.deleteFile(MAIN_FILE))
    await user.keyboard('yz ')
    await user.keyboard('{Enter}')

    expect(screen.getByText('main.py was deleted. Choose another file to go on.').role).toBe('alert')
    expect(shownEditors()).toEqual([])
    expect(server.textOf('other')).toBe('other = 1\n')
    expect(document.title).toBe('Interview · Pairspace')
  })

  it('is followed by the file that is chosen', async () => {
    const { user } = await openRoom()
    act(() => server.deleteFile(MAIN_FILE))

    await openFromTree(user, 'other.py')

    expect((await editor()).getAttribute('aria-label')).toBe('other.py, Python, code editor')
    expect(screen.queryByText(/was deleted/)).toBeNull()
  })

  it('is in front again if it comes back', async () => {
    await openRoom()
    act(() => server.deleteFile(MAIN_FILE))

    act(() => server.addFile(MAIN_FILE, 'main.py', 'again\n'))

    expect((await editor()).textContent).toContain('again')
  })

  it('leaves one who comes in later with the oldest one', async () => {
    server.deleteFile(MAIN_FILE)
    await openRoom()

    expect((await editor()).getAttribute('aria-label')).toBe('other.py, Python, code editor')
  })

  it('is all there was: nothing can be chosen, and it is said that it was deleted', async () => {
    server.deleteFile('other')
    await openRoom()

    act(() => server.deleteFile(MAIN_FILE))

    expect(screen.getByText('main.py was deleted.').role).toBe('alert')
  })
})

describe('a file that is chosen by its tab', () => {
  beforeEach(() => server.addFile('other', 'other.py', 'other = 1\n'))
  const tab = (name: RegExp) => screen.getByRole('button', { name })
  const open = async () => {
    const app = await openRoom()
    await openFromTree(app.user, 'other.py')
    await app.user.click(tab(/^main.py/))
    return app
  }

  it('takes what is typed on after a click, at its end or where one was', async () => {
    const { user } = await open()
    const first = EditorView.findFromDOM(await editor())!
    act(() => first.dispatch({ selection: { anchor: 3 } }))

    await user.click(tab(/^other.py/))
    await waitFor(async () => expect(document.activeElement).toBe(await editor()))
    const view = EditorView.findFromDOM(await editor())!
    expect(view.state.selection.main.head).toBe('other = 1\n'.length)
    await user.click(tab(/^main.py/))

    await waitFor(async () => expect(document.activeElement).toBe(await editor()))
    expect(EditorView.findFromDOM(await editor())).toBe(first)
    expect(first.state.selection.main.head).toBe(3)
  })

  it('leaves the focus at the tab when a key has chosen it', async () => {
    const { user } = await open()
    act(() => tab(/^other.py/).focus())

    await user.keyboard('{Enter}')

    expect((await editor()).getAttribute('aria-label')).toBe('other.py, Python, code editor')
    expect(document.activeElement).toBe(tab(/^other.py/))
  })

  it('is closed by its cross, the middle button or a key; the one beside comes in front', async () => {
    const { user } = await open()
    await user.click(tab(/^other.py/))

    await user.click(tab(/^Close other.py/))

    expect(screen.queryByRole('button', { name: /^other.py/ })).toBeNull()
    expect((await editor()).getAttribute('aria-label')).toBe('main.py, Python, code editor')
    expect(screen.queryByRole('button', { name: /^Close/ })).toBeNull()
    await openFromTree(user, 'other.py')
    fireEvent(tab(/^main.py/), new MouseEvent('auxclick', { bubbles: true, button: 1 }))
    expect(screen.queryByRole('button', { name: /^main.py/ })).toBeNull()
    await openFromTree(user, 'main.py')
    act(() => tab(/^main.py/).focus())
    await user.keyboard('{Delete}')
    expect(screen.queryByRole('button', { name: /^main.py/ })).toBeNull()
  })
})

it('another main file does not take the place of the one that is typed in', async () => {
  server.addFile('other', 'other.py')
  await openRoom()

  act(() => void server.doc.getMap('meta').set('mainFile', 'other'))

  expect((await editor()).getAttribute('aria-label')).toBe('main.py, Python, code editor')
})

it('what is pasted leaves out what no text has, and says so until the user goes on', async () => {
  await openRoom()
  const content = await editor()
  const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
    clipboardData: { getData: () => 'a\0b\0\nc' },
  })

  act(() => void content.dispatchEvent(paste))

  expect(server.text.toJSON()).toBe('print(1)\nab\nc')
  const said = /^2 NUL characters were left out/
  expect(screen.getByText(said, { selector: 'p' })).toBeTruthy()
  expect(screen.getByText(said, { selector: '[role=alert] span' })).toBeTruthy()
  act(() => void pressKey(EditorView.findFromDOM(content)!, 'x'))
  expect(screen.queryByText(said, { selector: 'p' })).toBeNull()
})
