import { javascript } from '@codemirror/lang-javascript'
import { EditorView } from '@codemirror/view'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { typeLikeAPerson } from '../../test/typist'
import { editorSetup } from './editorSetup'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const anEditor = (doc = '') => new EditorView({ doc, extensions: [editorSetup('nonce'), javascript()] })

describe('what closes a bracket, typed by somebody who did not leave it to the editor,', () => {
  it.each([
    ['in the same line', 'f(a[0])', 'f(a[0])'],
    ['as a quote', `x = 'a' + "b"`, `x = 'a' + "b"`],
    ['in a line of its own', 'if (a) {\nb()\n}\nc', 'if (a) {\n    b()\n}\nc'],
    ['at the end of a later line', 'if (a) {\nb() }', 'if (a) {\n    b() }'],
    [
      'with blocks inside',
      'if (a) {\nif (b) {\nc\n}\n}\nd',
      'if (a) {\n    if (b) {\n        c\n    }\n}\nd',
    ],
    ['after the line was taken back', 'f(a, {\n\b\b})', 'f(a, {})'],
    ['after a list', 'x = [\n1,\n]', 'x = [\n    1,\n]'],
  ])('is there once: %s', async (_, keys, expected) => {
    const view = anEditor()

    await typeLikeAPerson(view, keys)

    expect(view.state.doc.toString()).toBe(expected)
  })

  it('is written if it closes something else', async () => {
    const view = anEditor('{\n\n}')
    view.dispatch({ selection: { anchor: 2 } })

    await typeLikeAPerson(view, '}')

    expect(view.state.doc.toString()).toBe('{\n}\n}')
  })

  it('is written once the caret has left the bracket', async () => {
    const view = anEditor('one\n')
    view.dispatch({ selection: { anchor: 4 } })
    await typeLikeAPerson(view, '{\n')
    view.dispatch({ selection: { anchor: 0 } })
    view.dispatch({ selection: { anchor: 8 } })

    await typeLikeAPerson(view, '}')

    expect(view.state.doc.toString()).toMatch(/}\s*}$/)
  })
})
