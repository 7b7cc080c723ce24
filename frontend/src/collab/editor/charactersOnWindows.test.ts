import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TYPED_PLAINLY, TYPED_WITH_ALTGR } from '../../test/keyboardLayouts'
import { anEditorOfEverything, closeOpenFiles, takes } from '../../test/shortcuts'

// CodeMirror reads this once, when it is loaded.
vi.hoisted(() => Object.defineProperty(navigator, 'platform', { value: 'Win32' }))

let view: Awaited<ReturnType<typeof anEditorOfEverything>>
beforeEach(async () => {
  view = await anEditorOfEverything()
})
afterEach(closeOpenFiles)

describe('on Windows', () => {
  it.each(TYPED_WITH_ALTGR)('layout %s types “%s” with Ctrl+Alt and %s', (_, key = '', code = '') => {
    expect(takes(view, { key, code, ctrlKey: true, altKey: true })).toBe(false)
  })

  it.each(TYPED_WITH_ALTGR)('layout %s types “%s” with AltGr and %s', (_, key = '', code = '') => {
    expect(takes(view, { key, code, modifierAltGraph: true })).toBe(false)
    expect(takes(view, { key, code, modifierAltGraph: true, altKey: true })).toBe(false)
    expect(takes(view, { key, code, modifierAltGraph: true, altKey: true, ctrlKey: true })).toBe(false)
  })

  it.each(TYPED_PLAINLY)('layout %s types “%s” with %s, %s', (_, key = '', code = '', shift) => {
    expect(takes(view, { key, code, shiftKey: shift === 'shift' })).toBe(false)
  })

  it.each([
    ['a comment, German', { key: '/', code: 'Digit7', shiftKey: true, ctrlKey: true }],
    ['find', { key: 'f', code: 'KeyF', ctrlKey: true }],
    ['a line to go to', { key: 'g', code: 'KeyG', ctrlKey: true, altKey: true }],
    ['undo, Russian', { key: 'я', code: 'KeyZ', keyCode: 90, ctrlKey: true }],
    ['a suggestion', { key: '\\', code: 'Backslash', altKey: true }],
    ['a suggestion, all layouts', { key: ' ', code: 'Space', ctrlKey: true, shiftKey: true }],
    ['the list', { key: ' ', code: 'Space', ctrlKey: true }],
    ['Tab for the focus', { key: 'm', code: 'KeyM', ctrlKey: true }],
  ])('there is a key for %s', (_, event) => {
    expect(takes(view, event)).toBe(true)
  })
})
