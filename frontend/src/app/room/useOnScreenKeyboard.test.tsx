import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useOnScreenKeyboard } from './useOnScreenKeyboard'

function Page() {
  return (
    <>
      <output>{useOnScreenKeyboard() ?? 'none'}</output>
      <div role="textbox" contentEditable tabIndex={0} aria-label="text" />
      <div role="toolbar">
        <button aria-label="key" />
      </div>
      <input aria-label="field" />
      <input type="checkbox" aria-label="box" />
    </>
  )
}

/** A window of 740 by 360 CSS pixels. */
function show(pointer: 'coarse' | 'fine') {
  vi.stubGlobal('innerHeight', 360)
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) =>
      Object.assign(new EventTarget(), {
        matches: !query.includes('coarse') || pointer === 'coarse',
      }) as never,
  )
  render(<Page />)
}
afterEach(() => vi.unstubAllGlobals())

const state = () => screen.getByRole('status').textContent
const focus = (name: string) => act(() => screen.getByLabelText(name).focus())

it('a small window is no keyboard, as long as nobody writes in it', () => {
  show('coarse')
  expect(state()).toBe('none')

  focus('text')
  expect(state()).toBe('code')

  focus('box')
  expect(state()).toBe('none')
})

it('a keyboard writes into code or into a field, and the keys above it belong to the code', () => {
  show('coarse')

  focus('field')
  expect(state()).toBe('field')
  focus('text')
  expect(state()).toBe('code')
  focus('key')

  expect(state()).toBe('code')
})

it('nothing moves under a finger: the answer stays until what is pressed is let go of', async () => {
  show('coarse')
  focus('text')
  const box = screen.getByLabelText('box')

  fireEvent.mouseDown(box)
  focus('box')
  expect(state()).toBe('code')
  fireEvent.mouseUp(box)
  expect(state()).toBe('code')

  await waitFor(() => expect(state()).toBe('none'))
})

it('a part of a page into which somebody has zoomed is no small window', () => {
  vi.stubGlobal('visualViewport', Object.assign(new EventTarget(), { height: 370, scale: 2 }))
  show('coarse')

  focus('text')

  expect(state()).toBe('none')
})

it('a small window of a desktop, or one that is zoomed, is no keyboard', () => {
  show('fine')

  focus('text')

  expect(state()).toBe('none')
})
