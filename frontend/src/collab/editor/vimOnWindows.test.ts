import type { EditorView } from '@codemirror/view'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TYPED_PLAINLY, TYPED_WITH_ALTGR } from '../../test/keyboardLayouts'
import { anOpenFile, closeOpenFiles } from '../../test/openFile'
import { takes } from '../../test/shortcuts'
import { vimKeys } from './vimKeys'

// CodeMirror reads this once, when it is loaded.
vi.hoisted(() => Object.defineProperty(navigator, 'platform', { value: 'Win32' }))

const CTRL_ALT = { ctrlKey: true, altKey: true }
const ALT_GR = { modifierAltGraph: true, ...CTRL_ALT }

let view: EditorView
beforeEach(async () => {
  const { editor } = await anOpenFile('text', 'a = {b[0]}\n')
  editor.setKeyMap(vimKeys('Command'))
  view = editor.view
  view.dispatch({ selection: { anchor: 0 } })
})
afterEach(closeOpenFiles)

describe('the keys of Vim on Windows', () => {
  it.each(TYPED_WITH_ALTGR)(
    'insert what layout %s types as “%s” with AltGr and %s',
    (_, key = '', code = '') => {
      takes(view, { key: 'i' })

      expect(takes(view, { key, code, ...CTRL_ALT })).toBe(false)
      expect(takes(view, { key, code, modifierAltGraph: true })).toBe(false)
      expect(takes(view, { key, code, ...ALT_GR })).toBe(false)
    },
  )

  it.each(TYPED_PLAINLY)(
    'insert what layout %s types as “%s” with %s, %s',
    (_, key = '', code = '', shift) => {
      takes(view, { key: 'i' })

      expect(takes(view, { key, code, shiftKey: shift === 'shift' })).toBe(false)
    },
  )

  it.each([CTRL_ALT, ALT_GR])('find a brace that is typed with AltGr', (modifiers) => {
    takes(view, { key: 'f' })
    takes(view, { key: '{', code: 'Digit7', ...modifiers })

    expect(view.state.selection.main.head).toBe(4)
  })

  it('take every character that AltGr types where letters are commands', () => {
    const typed = TYPED_WITH_ALTGR.filter(([, key]) => key !== 'Dead')
    const left = typed.filter(([, key, code]) => !takes(view, { key, code, ...ALT_GR }))

    expect(left).toEqual([])
  })
})
