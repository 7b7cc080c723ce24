import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { awarenessFrame } from '../../collab/protocol/frames'
import { MAIN_FILE } from '../../test/FakeServer'
import { ROOM } from '../../test/room'
import { editor, roomPage } from '../../test/roomPage'
import { choose, namesAt, openTree, row, rows } from '../../test/treeOfFiles'

let page: ReturnType<typeof roomPage>

const tree = () => screen.getByRole('tree', { name: 'Files' })
const names = () => namesAt(page.server)
const openRoom = () => openTree(page)

beforeEach(() => {
  page = roomPage()
  page.server.addFile('util', 'lib/util.py', 'util = 1\n')
})

describe('the tree of files', () => {
  it('makes a file beside the one in front, in folders by slashes', async () => {
    const { user } = await openRoom()

    await user.click(screen.getByRole('button', { name: 'New file' }))
    await user.keyboard('src/app.ts{Enter}')

    expect(rows()).toEqual(['lib', 'lib/util.py', 'src', 'src/app.ts', 'main.py'])
    expect((await editor()).getAttribute('aria-label')).toBe('src/app.ts, TypeScript, code editor')
    expect(names()).toContain('src/app.ts')
  })

  it('says why a name cannot be had, and changes nothing', async () => {
    const { user } = await openRoom()

    await user.click(screen.getByRole('button', { name: 'New file' }))
    await user.keyboard('LIB/Util.py{Enter}')

    expect(screen.getByText('There is a file lib/util.py already.').role).toBe('alert')
    await user.keyboard('{Escape}')
    expect(names()).toHaveLength(2)
    expect(screen.queryByRole('textbox', { name: /new file/ })).toBeNull()
  })

  it('renames with F2, and the language follows the name', async () => {
    const { user } = await openRoom()
    act(() => row('main.py').focus())

    await user.keyboard('{F2}')
    await user.keyboard('app{Enter}')

    expect(names()).toContain('app.py')
    await choose(user, 'app.py', 'Rename or move')
    await user.clear(screen.getByRole('textbox', { name: 'New path of app.py' }))
    await user.keyboard('src/app.go{Enter}')
    expect(rows()).toEqual(['lib', 'lib/util.py', 'src', 'src/app.go'])
    expect((await editor()).getAttribute('aria-label')).toBe('src/app.go, Go, code editor')
  })

  it('renames a folder with all that is in it', async () => {
    const { user } = await openRoom()

    await choose(user, 'lib', 'Rename or move')
    await user.keyboard('src/core{Enter}')

    expect(names()).toEqual(['main.py', 'src/core/util.py'])
  })

  it('is walked with arrows, and folders open and close', async () => {
    const { user } = await openRoom()
    act(() => row('main.py').focus())

    await user.keyboard('{Home}{ArrowLeft}')
    expect(rows()).toEqual(['lib', 'main.py'])
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(document.activeElement).toBe(row('util.py'))
    await user.keyboard(' ')
    expect((await editor()).getAttribute('aria-label')).toBe('lib/util.py, Python, code editor')
    await user.keyboard('{ArrowLeft}')
    expect(document.activeElement).toBe(row('lib'))
    await user.keyboard('{End}')
    expect(document.activeElement).toBe(row('main.py'))
  })

  it('moves what is dropped on a folder, and says so', async () => {
    await openRoom()
    const dataTransfer = transfer()

    fireEvent.dragStart(row('main.py'), { dataTransfer })
    fireEvent.dragOver(row('util.py'), { dataTransfer })
    fireEvent.drop(row('util.py'), { dataTransfer })

    expect(names()).toEqual(['lib/main.py', 'lib/util.py'])
    expect(screen.getByText('main.py is in lib now')).toBeTruthy()
    fireEvent.dragStart(row('lib'), { dataTransfer })
    fireEvent.drop(tree(), { dataTransfer })
    expect(names()).toEqual(['lib/main.py', 'lib/util.py'])
  })
})

it('marks the files in which others are', async () => {
  await openRoom()
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState({
    user: { name: 'Bo', color: '#c74f0a', id: 'm2' },
    cursor: { fileId: 'util', anchor: {}, head: {} },
  })

  act(() => page.world.socket.says(awarenessFrame(encodeAwarenessUpdate(awareness, [awareness.clientID]))))

  await waitFor(() => expect(row('util.py').getAttribute('aria-describedby')).not.toBeNull())
  const described = row('util.py').getAttribute('aria-describedby')
  expect(document.getElementById(described ?? '')?.textContent).toBe('Bo in it')
  expect(within(row('util.py')).getByTitle('Bo').children).toHaveLength(2)
  expect(row('main.py').getAttribute('aria-describedby')).toBeNull()
})

it('a file that is dropped beside everything does not take the place of the room', async () => {
  const { user } = await openRoom()
  await user.click(screen.getByRole('button', { name: 'Hide files' }))
  const dropped = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: { types: ['Files'], files: [new File(['x'], 'a.py')] },
  })

  act(() => void screen.getByRole('banner').dispatchEvent(dropped))

  expect(dropped.defaultPrevented).toBe(true)
  expect(screen.getByText('Drop files onto the text or the list of files.')).toBeTruthy()
  expect(tree()).toBeTruthy()
})

it('a field that was opened goes when the room takes nothing any more, or its file is gone', async () => {
  const { user } = await openRoom()
  await choose(user, 'util.py', 'Rename or move')

  act(() => page.server.deleteFile('util'))

  expect(screen.queryByRole('textbox', { name: /New path/ })).toBeNull()
  act(() => page.server.addFile('again', 'lib/util.py'))
  expect(screen.queryByRole('textbox', { name: /New path/ })).toBeNull()
})

it('what is typed into a field stays while another renames the file', async () => {
  const { user } = await openRoom()
  act(() => row('main.py').focus())
  await user.keyboard('{F2}vi')

  const files = page.server.doc.getMap<Y.Map<unknown>>('files')
  act(() => void files.get(MAIN_FILE)?.set('name', 'another.py'))
  await user.keyboard('er{Enter}')

  expect(names()).toContain('vier.py')
})

it('the focus goes to the row beside when the file whose field is open is deleted', async () => {
  const { user } = await openRoom()
  await choose(user, 'util.py', 'Rename or move')

  act(() => page.server.deleteFile('util'))

  expect(document.activeElement).toBe(row('main.py'))
  expect(screen.getByText('util.py was deleted.')).toBeTruthy()
})

it('the focus is back at the button when no file is made', async () => {
  const { user } = await openRoom()
  const button = screen.getByRole('button', { name: 'New file' })

  await user.click(button)
  await user.keyboard('{Escape}')

  expect(document.activeElement).toBe(button)
})

it('a folder that is closed stays so when it is renamed', async () => {
  const { user } = await openRoom()
  act(() => row('lib').focus())

  await user.keyboard('{ArrowLeft}{F2}src{Enter}')

  expect(rows()).toEqual(['src', 'main.py'])
  expect(document.activeElement).toBe(row('src'))
})

it('the menu of a row is opened by keys, and makes a file in its folder', async () => {
  const { user } = await openRoom()
  act(() => row('lib').focus())

  fireEvent.keyDown(row('lib'), { key: 'F10', shiftKey: true })
  await user.click(await screen.findByRole('menuitem', { name: 'New file here' }))
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  await user.keyboard('new.py{Enter}')

  expect(rows()).toContain('lib/new.py')
})

describe('files of this device', () => {
  const chooser = () => screen.getByTestId<HTMLInputElement>('file-chooser')
  const fileOf = (name: string, ...parts: BlobPart[]) => new File(parts, name)

  it('become files of the room, their lines ended as ours', async () => {
    const { user } = await openRoom()

    await user.upload(chooser(), [
      fileOf('a.js', 'x\r\ny\rz'),
      fileOf('b.md', new Uint8Array([0xff, 0xfe, 0x41, 0])),
    ])

    await waitFor(() => expect(names()).toEqual(['main.py', 'lib/util.py', 'a.js', 'b.md']))
    const ids = [...page.server.doc.getMap('files').keys()]
    expect(page.server.textOf(ids[2]!)).toBe('x\ny\nz')
    expect(page.server.textOf(ids[3]!)).toBe('A')
  })

  it('whose names are taken are asked about: keep both, or replace', async () => {
    const { user } = await openRoom()

    await user.upload(chooser(), fileOf('MAIN.py', 'new'))
    await user.click(await screen.findByRole('button', { name: 'Keep both' }))
    expect(names()).toContain('MAIN (2).py')
    await user.upload(chooser(), fileOf('main.py', 'replaced'))
    await user.click(await screen.findByRole('button', { name: 'Replace' }))

    expect(page.server.textOf(MAIN_FILE)).toBe('replaced')
    expect(names()).toHaveLength(3)
  })

  it.each([
    ['no text', fileOf('x.png', new Uint8Array([0x89, 0x50, 0, 0xff])), /x.png is no text/],
    [
      'too large',
      fileOf('x.py', 'x'.repeat(ROOM.limits.maxFileChars + 1)),
      /x.py has more than [\d,]+ characters/,
    ],
  ])('that are %s are refused with a sentence, the others with them', async (_, file, sentence) => {
    const { user } = await openRoom()

    await user.upload(chooser(), [fileOf('good.py', 'x'), file])

    expect((await screen.findByText(sentence, { selector: 'p' })).getAttribute('role')).toBe('alert')
    expect(names()).toHaveLength(2)
    await user.click(within(screen.getByRole('navigation', { name: 'Files' })).getByText('Got it'))
    expect(screen.queryByText(sentence, { selector: 'p' })).toBeNull()
  })

  it('are dropped into the folder under the pointer', async () => {
    await openRoom()
    const dataTransfer = { ...transfer(), types: ['Files'], files: [fileOf('new.py', 'x')] }

    fireEvent.dragOver(row('lib'), { dataTransfer })
    expect(row('lib').dataset['target']).toBe('true')
    fireEvent.drop(row('lib'), { dataTransfer })

    await waitFor(() => expect(names()).toContain('lib/new.py'))
  })
})

function transfer() {
  const data = new Map<string, string>()
  return {
    files: [],
    get types() {
      return [...data.keys()]
    },
    setData: (type: string, value: string) => void data.set(type, value),
    getData: (type: string) => data.get(type) ?? '',
  }
}
