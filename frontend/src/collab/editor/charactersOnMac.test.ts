import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TYPED_PLAINLY, TYPED_WITH_OPTION } from '../../test/keyboardLayouts'
import { anEditorOfEverything, closeOpenFiles, takes } from '../../test/shortcuts'

// CodeMirror reads this once, when it is loaded.
vi.hoisted(() => Object.defineProperty(navigator, 'platform', { value: 'MacIntel' }))

let view: Awaited<ReturnType<typeof anEditorOfEverything>>
beforeEach(async () => {
  view = await anEditorOfEverything()
})
afterEach(closeOpenFiles)

describe('on a Mac', () => {
  it.each(TYPED_WITH_OPTION)(
    'layout %s types “%s” with Option and %s, %s',
    (_, key = '', code = '', shift) => {
      expect(takes(view, { key, code, altKey: true, shiftKey: shift === 'shift' })).toBe(false)
    },
  )

  it.each(TYPED_PLAINLY)('layout %s types “%s” with %s, %s', (_, key = '', code = '', shift) => {
    expect(takes(view, { key, code, shiftKey: shift === 'shift' })).toBe(false)
  })

  it.each([
    ['a comment, German', { key: '/', code: 'Digit7', shiftKey: true, metaKey: true }],
    ['find', { key: 'f', code: 'KeyF', metaKey: true }],
    ['undo, Russian', { key: 'я', code: 'KeyZ', keyCode: 90, metaKey: true }],
    ['a suggestion', { key: ' ', code: 'Space', ctrlKey: true, shiftKey: true }],
    ['the list', { key: ' ', code: 'Space', ctrlKey: true }],
    ['Tab for the focus', { key: 'm', code: 'KeyM', ctrlKey: true }],
  ])('there is a key for %s', (_, event) => {
    expect(takes(view, event)).toBe(true)
  })
})
