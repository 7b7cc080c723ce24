import { EditorView } from '@codemirror/view'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { drawnSelection } from './caretBlink'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function anEditor() {
  const view = new EditorView({ extensions: drawnSelection() })
  const type = () => view.dispatch({ changes: { from: 0, insert: 'x' }, selection: { anchor: 1 } })
  return { view, type, blinks: () => view.dom.dataset.caretRests === 'true' }
}

it('a caret begins to blink when it has come to rest', () => {
  const { type, blinks } = anEditor()
  type()
  vi.advanceTimersByTime(599)
  expect(blinks()).toBe(false)

  vi.advanceTimersByTime(1)

  expect(blinks()).toBe(true)
})

it('a caret does not blink while one types, and no key touches an animation', () => {
  const { view, type, blinks } = anEditor()
  const changes = new MutationObserver(() => undefined)
  changes.observe(view.dom, { attributes: true, attributeFilter: ['data-caret-rests'] })

  for (let key = 0; key < 20; key++) {
    type()
    vi.advanceTimersByTime(120)
    expect(blinks()).toBe(false)
  }

  expect(changes.takeRecords()).toHaveLength(0)
})

it('a caret that blinked stands still with the next key, and blinks again later', () => {
  const { type, blinks } = anEditor()
  vi.advanceTimersByTime(600)

  type()
  expect(blinks()).toBe(false)
  vi.advanceTimersByTime(600)

  expect(blinks()).toBe(true)
})
