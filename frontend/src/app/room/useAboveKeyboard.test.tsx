import { render } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useAboveKeyboard } from './useAboveKeyboard'

const viewport = Object.assign(new EventTarget(), { scale: 1, offsetTop: 0, height: 740 })

beforeEach(() =>
  vi.stubGlobal('visualViewport', Object.assign(viewport, { scale: 1, offsetTop: 0, height: 740 })),
)
afterEach(() => vi.unstubAllGlobals())

function Page({ open }: { readonly open: boolean }) {
  return <div ref={useAboveKeyboard(open)} />
}

function place({ container }: ReturnType<typeof render>) {
  const { top, height } = container.querySelector('div')!.style
  return [top, height]
}

it('a page keeps to what a keyboard leaves of it, also when it is scrolled, until the keyboard goes', () => {
  const shown = render(<Page open={false} />)
  expect(place(shown)).toEqual(['', ''])

  viewport.height = 420
  shown.rerender(<Page open />)
  expect(place(shown)).toEqual(['0px', '420px'])
  viewport.offsetTop = 60
  viewport.dispatchEvent(new Event('scroll'))
  expect(place(shown)).toEqual(['60px', '420px'])
  shown.rerender(<Page open={false} />)

  expect(place(shown)).toEqual(['', ''])
})

it('a page that somebody has zoomed into keeps its size', () => {
  const shown = render(<Page open />)

  Object.assign(viewport, { scale: 2, height: 210 })
  viewport.dispatchEvent(new Event('resize'))

  expect(place(shown)).toEqual(['', ''])
})
