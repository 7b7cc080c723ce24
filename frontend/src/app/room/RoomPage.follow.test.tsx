import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { EditorView } from '@codemirror/view'
import { Awareness, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { awarenessFrame } from '../../collab/protocol/frames'
import { toRelative } from '../../collab/editor/relativeSelection'
import { browserEnvironment } from '../../collab/session/environment'
import { MAIN_FILE } from '../../test/FakeServer'
import { editor, roomPage } from '../../test/roomPage'

let page: ReturnType<typeof roomPage>
let bo: Awareness

/** What comes is shown a moment later. */
const told = () =>
  act(() => {
    page.world.socket.says(awarenessFrame(encodeAwarenessUpdate(bo, [bo.clientID])))
    page.world.pass(200)
  })

/** Bo is somewhere; what they tell beside it is anything. */
function boIs(more: Record<string, unknown>) {
  bo.setLocalState({ user: { id: 'm9', name: 'Bo', color: '#c74f0a' }, activity: 'active', ...more })
  told()
}

const viewOf = (fileId: string) => ({
  view: {
    fileId,
    top: toRelative(page.server.doc.getMap<Y.Map<Y.Text>>('files').get(fileId)!.get('text')!, 0),
  },
})

async function openRoom() {
  const app = await page.openAsMember()
  act(() => page.world.socket.opens())
  await editor()
  return app
}

const inFront = async () => (await editor()).getAttribute('aria-label')
const pill = () => screen.queryByText('Following Bo', { selector: 'p' })
const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
const toggle = () => press('F', { code: 'KeyF', altKey: true, shiftKey: true })

beforeEach(() => {
  page = roomPage()
  vi.spyOn(browserEnvironment, 'setTimer').mockImplementation((action, delay) =>
    page.world.setTimer(action, delay),
  )
  page.server.addFile('util', 'util.py', 'a\nb\n')
  bo = new Awareness(new Y.Doc())
})

describe('who follows another', () => {
  it('sees the files that the other has in front, with the caret where it was', async () => {
    await openRoom()
    boIs(viewOf(MAIN_FILE))
    const view = EditorView.findFromDOM(await editor())!
    act(() => view.dispatch({ selection: { anchor: 3 } }))

    toggle()
    expect(pill()).not.toBeNull()
    boIs(viewOf('util'))
    await waitFor(async () => expect(await inFront()).toMatch(/^util\.py/))
    boIs(viewOf(MAIN_FILE))
    await waitFor(async () => expect(await inFront()).toMatch(/^main\.py/))
    expect(view.state.selection.main.anchor).toBe(3)
  })

  it.each([
    ['writes', () => press('x')],
    ['clicks into the text', () => fireEvent.pointerDown(document.querySelector('.cm-content')!)],
    ['scrolls', () => fireEvent.wheel(document.querySelector('.cm-content')!)],
    ['presses Escape', () => press('Escape')],
    ['presses the keys again', toggle],
  ])('follows no longer who %s, and can resume', async (_, end) => {
    const { user } = await openRoom()
    boIs(viewOf(MAIN_FILE))
    act(() => document.querySelector<HTMLElement>('.cm-content')?.focus())
    toggle()
    end()
    expect(pill()).toBeNull()

    await user.click(screen.getByRole('button', { name: 'Resume' }))
    expect(pill()).not.toBeNull()
  })

  it('chooses another file and is left there', async () => {
    await openRoom()
    boIs(viewOf(MAIN_FILE))
    toggle()
    fireEvent.keyDown(document.body, { key: 'p', ctrlKey: true })
    await screen.findByRole('combobox', { name: /What do you want to do/ })
    fireEvent.click(await screen.findByRole('option', { name: 'Open util.py' }))

    await waitFor(async () => expect(await inFront()).toMatch(/^util\.py/))
    expect(pill()).toBeNull()
  })

  it('is told when the other has left, but not that they have while the connection is gone', async () => {
    await openRoom()
    boIs(viewOf(MAIN_FILE))
    toggle()
    act(() => page.server.drop(page.world.socket))
    act(() => page.world.pass(200))
    expect(pill()).not.toBeNull()

    act(() => page.world.pass(5000))
    act(() => page.world.socket.opens())
    boIs(viewOf(MAIN_FILE))
    expect(pill()).not.toBeNull()
    removeAwarenessStates(bo, [bo.clientID], 'left')
    told()
    await waitFor(() => expect(pill()).toBeNull())
    expect(screen.queryByRole('button', { name: 'Resume' })).toBeNull()
  })

  it('bears whatever foreign clients tell', async () => {
    await openRoom()
    boIs({ view: { fileId: 7, top: 'x' }, activity: { a: 1 }, request: ['x'] })
    toggle()
    boIs({ view: { fileId: MAIN_FILE, top: { item: 'rubbish' } }, activity: 'asleep' })
    boIs({ view: { fileId: 'gone', top: {} }, cursor: 9 })

    expect(pill()).not.toBeNull()
    expect(await inFront()).toMatch(/^main\.py/)
  })
})

describe('a request to follow', () => {
  const note = () => screen.queryByText('Bo asks you to follow', { selector: 'p' })

  it('that is older than the user’s visit is not heard', async () => {
    await openRoom()
    boIs({ ...viewOf('util'), request: 'one' })

    expect(note()).toBeNull()
  })

  it('is heard once, and followed or dismissed', async () => {
    const { user } = await openRoom()
    boIs(viewOf('util'))
    boIs({ ...viewOf('util'), request: 'one' })
    expect(note()).not.toBeNull()
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    boIs({ ...viewOf('util'), request: 'one' })
    boIs({ ...viewOf('util'), request: 'two, too soon' })

    expect(note()).toBeNull()
    expect(pill()).toBeNull()
  })

  it('is followed by a press', async () => {
    const { user } = await openRoom()
    boIs(viewOf('util'))
    boIs({ ...viewOf('util'), request: 'one' })
    await user.click(screen.getByRole('button', { name: 'Follow' }))

    expect(pill()).not.toBeNull()
    await waitFor(async () => expect(await inFront()).toMatch(/^util\.py/))
  })
})
