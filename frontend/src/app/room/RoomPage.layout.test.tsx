import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { editor, roomPage } from '../../test/roomPage'

/** How wide the window is; px. */
let width: number
let page: ReturnType<typeof roomPage>

async function openRoom() {
  const app = await page.openAsMember()
  act(() => page.world.socket.opens())
  await editor()
  return app
}

const divider = (name: string) => screen.getByRole('separator', { name })
const widthOf = (element: HTMLElement) => Number(element.getAttribute('aria-valuenow'))
const regionOfFocus = () =>
  document.activeElement?.closest<HTMLElement>('[data-region]')?.tagName.toLowerCase()

beforeEach(() => {
  width = 1400
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => {
    const [, bound, px] = /(min|max)-width: (\d+)px/.exec(query) ?? []
    const matches = bound === 'min' ? width >= Number(px) : bound === 'max' && width <= Number(px)
    const none = () => undefined
    return {
      matches,
      media: query,
      addEventListener: none,
      removeEventListener: none,
    } as unknown as MediaQueryList
  })
  page = roomPage()
})
afterEach(() => vi.restoreAllMocks())

describe('the panes beside the editor', () => {
  it('are made wider by the arrow keys of their dividers, which the browser remembers', async () => {
    await openRoom()
    const files = divider('Width of the files')
    const side = divider('Width of the side panel')

    fireEvent.keyDown(files, { key: 'ArrowRight' })
    fireEvent.keyDown(side, { key: 'ArrowRight' })

    expect([widthOf(files), widthOf(side)]).toEqual([236, 324])
    expect(screen.getByRole('navigation', { name: 'Files' }).style.width).toBe('236px')
    expect(JSON.parse(localStorage.getItem('pairspace.panes') ?? '')).toEqual({ files: 236, side: 324 })
  })

  it('are never wider or narrower than they can be, and get their first width by a double click', async () => {
    await openRoom()
    const files = divider('Width of the files')

    fireEvent.keyDown(files, { key: 'End' })
    fireEvent.keyDown(files, { key: 'ArrowRight' })
    expect(widthOf(files)).toBe(480)
    fireEvent.keyDown(files, { key: 'Home' })
    fireEvent.keyDown(files, { key: 'ArrowLeft' })
    expect(widthOf(files)).toBe(160)
    fireEvent.doubleClick(files)
    expect(widthOf(files)).toBe(220)
  })

  it('are hidden by Enter on their divider', async () => {
    await openRoom()

    fireEvent.keyDown(divider('Width of the files'), { key: 'Enter' })

    expect(screen.queryByRole('tree')).toBeNull()
    expect(await editor()).toBeDefined()
  })

  it.each(['', '{"files":"wide","side":null}', '{"files":1e9,"side":-4}', '[7]'])(
    'have a width that fits, whatever the browser remembers: %s',
    async (stored) => {
      localStorage.setItem('pairspace.panes', stored)
      await openRoom()

      expect(widthOf(divider('Width of the files'))).toBeGreaterThanOrEqual(160)
      expect(widthOf(divider('Width of the files'))).toBeLessThanOrEqual(480)
      expect(widthOf(divider('Width of the side panel'))).toBeGreaterThanOrEqual(240)
    },
  )
})

describe('F6', () => {
  it('leads from part to part and back, to where the focus was there', async () => {
    await openRoom()
    act(() => document.querySelector<HTMLElement>('.cm-content')?.focus())
    const press = (shiftKey: boolean) =>
      fireEvent.keyDown(document.activeElement ?? document.body, { key: 'F6', shiftKey })
    const visited: (string | undefined)[] = []
    for (let step = 0; step < 4; step++) {
      press(false)
      visited.push(regionOfFocus())
    }
    expect(visited).toEqual(['aside', 'footer', 'header', 'nav'])
    expect(document.activeElement?.closest('[role=tree]')).not.toBeNull()

    press(false)
    expect(document.activeElement?.classList.contains('cm-content')).toBe(true)
    press(true)
    expect(regionOfFocus()).toBe('nav')
  })
})

describe('on a narrow screen', () => {
  beforeEach(() => void (width = 360))

  it('a bar at the bottom shows one thing at a time', async () => {
    const { user } = await openRoom()
    const bar = within(screen.getByRole('navigation', { name: 'Parts of the room' }))
    const pressed = () => bar.getAllByRole('button', { pressed: true }).map((button) => button.textContent)
    expect(pressed()).toEqual(['Code'])

    await user.click(bar.getByRole('button', { name: 'Files' }))
    expect(pressed()).toEqual(['Files'])
    expect(screen.getByRole('tree')).toBeDefined()
    await user.click(bar.getByRole('button', { name: 'People' }))
    expect(pressed()).toEqual(['People'])
    expect(screen.queryByRole('tree')).toBeNull()
    await user.click(bar.getByRole('button', { name: 'Code' }))
    expect(pressed()).toEqual(['Code'])
    expect(screen.queryByRole('separator')).toBeNull()
  })
})
