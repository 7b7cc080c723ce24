import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import { editor, roomPage } from '../../test/roomPage'
import { choose, namesAt, openTree, row, rows } from '../../test/treeOfFiles'

let page: ReturnType<typeof roomPage>

const names = () => namesAt(page.server)
const openRoom = () => openTree(page)

beforeEach(() => {
  page = roomPage()
  page.server.addFile('util', 'lib/util.py', 'util = 1\n')
})

describe('a file that the user deletes', () => {
  it('is gone at once, the one beside comes in front, and Undo brings it back', async () => {
    const { user } = await openRoom()
    await user.click(row('util.py'))

    await choose(user, 'util.py', 'Delete')

    expect(names()).toEqual(['main.py'])
    expect((await editor()).getAttribute('aria-label')).toBe('main.py, Python, code editor')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(page.server.textOf('util')).toBe('util = 1\n')
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })

  it('can be brought back for ten seconds, longer while the pointer is there', async () => {
    const { user } = await openRoom()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      act(() => row('util.py').focus())
      fireEvent.keyDown(row('util.py'), { key: 'Delete' })
      const note = screen.getByRole('group', { name: 'Deleted' })
      act(() => void vi.advanceTimersByTime(9_000))
      fireEvent.pointerEnter(note)
      act(() => void vi.advanceTimersByTime(60_000))
      expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy()

      fireEvent.pointerLeave(note)
      act(() => void vi.advanceTimersByTime(10_000))

      expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
    } finally {
      vi.useRealTimers()
    }
    expect(user).toBeTruthy()
  })

  it('comes back by Ctrl+Z in the list, and a second deletion has ten seconds of its own', async () => {
    page.server.addFile('twin', 'src/util.py')
    const { user } = await openRoom()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const [first, second] = screen.getAllByRole('treeitem', { name: 'util.py' })
      act(() => first!.focus())
      fireEvent.keyDown(first!, { key: 'Delete' })
      act(() => void vi.advanceTimersByTime(9_000))
      act(() => second!.focus())
      fireEvent.keyDown(second!, { key: 'Delete' })
      act(() => void vi.advanceTimersByTime(9_000))
      expect(names()).toEqual(['main.py'])

      fireEvent.keyDown(row('main.py'), { key: 'z', ctrlKey: true })

      expect(rows()).toContain('src/util.py')
      expect(names()).toHaveLength(2)
    } finally {
      vi.useRealTimers()
    }
    expect(user).toBeTruthy()
  })

  it('by keys is one for each press, and each can be brought back', async () => {
    page.server.addFile('twin', 'src/util.py')
    await openRoom()
    act(() => row('lib').focus())

    fireEvent.keyDown(row('lib'), { key: 'Delete' })
    fireEvent.keyDown(document.activeElement!, { key: 'Delete', repeat: true })
    expect(names()).toEqual(['main.py', 'src/util.py'])
    fireEvent.keyDown(row('util.py'), { key: 'Delete' })
    expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(2)
    fireEvent.keyDown(row('main.py'), { key: 'z', ctrlKey: true })
    fireEvent.keyDown(row('main.py'), { key: 'я', code: 'KeyZ', ctrlKey: true })

    expect(rows()).toEqual(['lib', 'lib/util.py', 'src', 'src/util.py', 'main.py'])
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })

  it('stays when somebody has typed into it meanwhile', async () => {
    await openRoom()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      act(() => row('util.py').focus())
      fireEvent.keyDown(row('util.py'), { key: 'Delete' })
      const text = page.server.doc.getMap<Y.Map<unknown>>('files').get('util')?.get('text') as Y.Text
      act(() => text.insert(0, 'typed '))
      act(() => void vi.advanceTimersByTime(10_000))
    } finally {
      vi.useRealTimers()
    }

    expect(row('util.py')).toBeTruthy()
    expect(page.server.textOf('util')).toBe('typed util = 1\n')
    expect(screen.getByText('util.py is back: somebody has typed into it meanwhile.')).toBeTruthy()
  })

  it('may be a folder: all in it goes, and comes back', async () => {
    page.server.addFile('deep', 'lib/deep/x.py', 'x')
    const { user } = await openRoom()

    await choose(user, 'lib', 'Delete')
    expect(names()).toEqual(['main.py'])
    await user.click(screen.getByRole('button', { name: 'Undo' }))

    expect(rows()).toEqual(['lib', 'lib/deep', 'lib/deep/x.py', 'lib/util.py', 'main.py'])
  })

  it('may be the last one: another can be made', async () => {
    page.server.deleteFile('util')
    const { user } = await openRoom()

    await choose(user, 'main.py', 'Delete')

    expect(screen.getByText('This room has no files. Make one, or drop one here.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'New file' }))
    await user.keyboard('next.py{Enter}')
    expect((await editor()).getAttribute('aria-label')).toBe('next.py, Python, code editor')
  })
})
