import type { Extension } from '@codemirror/state'
import { redo, undo } from '@codemirror/commands'
import { EditorView } from '@codemirror/view'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { twoClients } from '../../test/people'
import type { visitorOf } from '../../test/people'
import { FileEditor } from './FileEditor'
import { toRelative } from './relativeSelection'

const editors: FileEditor[] = []

function open(
  { session, mainFile }: ReturnType<typeof visitorOf>,
  editable = true,
  extensions: Extension = [],
): FileEditor {
  const parent = document.body.appendChild(document.createElement('div'))
  const editor = new FileEditor(parent, { session, file: mainFile(), nonce: 'n', editable, extensions })
  editors.push(editor)
  return editor
}

function type(editor: FileEditor, at: number, insert: string) {
  editor.view.dispatch({
    changes: { from: at, insert },
    selection: { anchor: at + insert.length },
    userEvent: 'input.type',
  })
}

const textOf = (editor: FileEditor) => editor.view.state.doc.toString()

afterEach(() => {
  for (const editor of editors.splice(0)) {
    editor.destroy()
    editor.view.dom.parentElement?.remove()
  }
})

describe('two editors on one file', () => {
  it('show the same text, whoever types', () => {
    const { ada, bo } = twoClients('middle')
    const [one, other] = [open(ada), open(bo)]

    type(one, 0, 'start ')
    type(other, textOf(other).length, ' end')
    type(one, 6, 'the ')

    expect(textOf(one)).toBe('start the middle end')
    expect(textOf(other)).toBe(textOf(one))
  })

  it('undo only what was typed in them', () => {
    const { ada, bo } = twoClients('')
    const [one, other] = [open(ada), open(bo)]
    type(one, 0, 'mine')
    type(other, 4, ' yours')

    one.undoManager.undo()
    expect(textOf(one)).toBe(' yours')
    one.undoManager.redo()

    expect(textOf(other)).toBe('mine yours')
  })

  it('show what was redone, wherever the caret has gone meanwhile', () => {
    const { ada } = twoClients('one\ntwo\nthree\n')
    const editor = open(ada)
    type(editor, 8, 'new ')
    editor.view.dispatch({ selection: { anchor: 0 } })
    editor.undoManager.undo()
    editor.view.dispatch({ selection: { anchor: 0 } })

    editor.undoManager.redo()

    expect(textOf(editor)).toBe('one\ntwo\nnew three\n')
    expect(editor.view.state.selection.main.head).toBe(12)
  })

  it('have no second history that would undo what others did', () => {
    const { ada, bo } = twoClients('')
    const [one, other] = [open(ada), open(bo)]
    type(other, 0, 'theirs')

    expect(undo(one.view)).toBe(false)
    expect(redo(one.view)).toBe(false)
    expect(textOf(one)).toBe('theirs')
  })

  it('know one kind of line end only', () => {
    const { ada } = twoClients('')
    const editor = open(ada)

    editor.view.dispatch(editor.view.state.replaceSelection('a\nb'))

    expect(ada.mainFile().text.toJSON()).toBe('a\nb')
  })
})

describe('characters that turn the order of others', () => {
  it.each([
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u061c',
  ])('are seen: %j', (control) => {
    const { ada } = twoClients(`access = "user${control}"`)

    expect(open(ada).view.contentDOM.querySelector('.cm-specialChar')).not.toBeNull()
  })

  it('stay in the string that they are in', async () => {
    const { ada } = twoClients('x = "שלום" + name # עולם')
    const editor = open(ada)

    await editor.setLanguage('python')

    await vi.waitFor(() =>
      expect(editor.view.contentDOM.querySelector('.cm-iso')?.textContent).toBe('"שלום"'),
    )
  })
})

describe('an editor that may not be typed in', () => {
  it('says so to assistive technology and can still be walked through', () => {
    const { ada } = twoClients('text')
    const editor = open(ada, false)

    expect(editor.view.contentDOM.getAttribute('aria-readonly')).toBe('true')
    expect(editor.view.contentDOM.getAttribute('contenteditable')).toBe('true')
    editor.setEditable(true)

    expect(editor.view.contentDOM.getAttribute('aria-readonly')).toBeNull()
  })
})

describe('the others in an editor', () => {
  function boMovesTo(twins: ReturnType<typeof twoClients>, offset: number, anchor = offset) {
    const file = twins.bo.mainFile()
    const { presence } = twins.ada.session
    presence.awareness.states.set(99, {
      user: { name: 'Bo', color: '#c74f0a' },
      cursor: { fileId: file.id, anchor: toRelative(file.text, anchor), head: toRelative(file.text, offset) },
    })
    presence.awareness.meta.set(99, { clock: 1, lastUpdated: Date.now() })
    presence.awareness.emit('change', [{ added: [99], updated: [], removed: [] }, 'test'])
    twins.ada.world.pass(100)
  }

  it('have a caret with their name', () => {
    const twins = twoClients('one\ntwo\nthree')
    const editor = open(twins.ada)

    boMovesTo(twins, 5)

    const caret = editor.view.contentDOM.querySelector('.cm-peerCaret')
    expect(caret?.textContent).toBe('Bo')
    expect(caret?.getAttribute('aria-hidden')).toBe('true')
  })

  it('are no hole in the text: a click on one is for the editor', () => {
    const twins = twoClients('one\ntwo\nthree')
    const heard: string[] = []
    const editor = open(twins.ada, true, [
      EditorView.domEventHandlers({ mousedown: ({ type }) => heard.push(type) > 1 }),
    ])
    boMovesTo(twins, 5)

    const caret = editor.view.contentDOM.querySelector('.cm-peerCaret')
    caret?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 2 }))

    expect(heard).toEqual(['mousedown'])
  })

  it('lose it when they leave the room', () => {
    const twins = twoClients('one\ntwo\nthree')
    const editor = open(twins.ada)
    boMovesTo(twins, 5)

    const { awareness } = twins.ada.session.presence
    awareness.states.delete(99)
    awareness.emit('change', [{ added: [], updated: [], removed: [99] }, 'test'])
    twins.ada.world.pass(100)

    expect(editor.view.contentDOM.querySelector('.cm-peerCaret')).toBeNull()
  })

  it('keep the same caret, with the flag that was there, while one moves about oneself', () => {
    const twins = twoClients('one\ntwo\nthree\nfour')
    const editor = open(twins.ada)
    boMovesTo(twins, 10)
    const caret = () => editor.view.contentDOM.querySelector<HTMLElement>('.cm-peerCaret')
    const before = caret()
    expect(before?.dataset.flag).toBe('above')

    editor.view.dispatch({ selection: { anchor: 5 } })

    expect(caret()).toBe(before)
    expect(before?.dataset.flag).toBe('below')
  })

  it('tint what they select also in the line in which one is', () => {
    const twins = twoClients('one\ntwo\nthree')
    const editor = open(twins.ada)
    editor.view.dispatch({ selection: { anchor: 5 } })

    boMovesTo(twins, 10, 0)

    const tinted = [...editor.view.contentDOM.querySelectorAll('.cm-line')].map((line) =>
      [line, ...line.children].some(({ classList }) => classList.contains('cm-peerSelection')),
    )
    expect(tinted).toEqual([true, true, true])
  })

  it('cost no more with a selection of 100,000 lines than with one that is in sight', () => {
    const twins = twoClients('line\n'.repeat(100_000))
    const editor = open(twins.ada)

    boMovesTo(twins, 500_000, 0)

    const sets = editor.view.state.facet(EditorView.decorations)
    const sizes = sets.map((set) => (typeof set === 'function' ? set(editor.view) : set).size)
    const drawn = sizes.reduce((sum, size) => sum + size, 0)
    expect(drawn).toBeGreaterThan(0)
    expect(drawn).toBeLessThan(1000)
  })

  it('are not inside of a character', () => {
    const twins = twoClients('😀')
    const editor = open(twins.ada)

    boMovesTo(twins, 1)

    expect(editor.view.contentDOM.textContent).toContain('😀')
  })
})
