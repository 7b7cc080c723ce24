import { EditorState, Prec, StateField } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { Decoration, EditorView, ViewPlugin } from '@codemirror/view'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { twoClients } from '../../test/people'
import { ghostTextWith } from '../../test/suggestionSources'
import { FileEditor } from './FileEditor'
import { fileLimit } from './fileLimit'
import { undoBoundary } from './undoBoundary'

type Clients = ReturnType<typeof twoClients>

class Sabotage extends Error {}

function fail(): never {
  throw new Sabotage('sabotage')
}

const opened: FileEditor[] = []
const reported = vi.fn()
const caught = ({ error }: ErrorEvent) => void reported(error)

beforeEach(() => {
  // The list of completions asks by itself after a while; what it would find broken is not the question here.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  reported.mockClear()
  window.addEventListener('error', caught)
})

afterEach(() => {
  vi.useRealTimers()
  window.removeEventListener('error', caught)
  for (const editor of opened.splice(0)) {
    editor.destroy()
    editor.view.dom.parentElement?.remove()
  }
})

function open({ ada }: Clients, extensions: Extension = []): FileEditor {
  const parent = document.body.appendChild(document.createElement('div'))
  const file = ada.mainFile()
  const editor = new FileEditor(parent, {
    session: ada.session,
    file,
    nonce: 'n',
    editable: true,
    extensions,
  })
  opened.push(editor)
  return editor
}

const textOf = (editor: FileEditor) => editor.view.state.doc.toString()

/** As the browser would: through the editor's own input handlers. */
function type(editor: FileEditor, text: string) {
  const at = editor.view.state.selection.main.head
  const insert = () =>
    editor.view.state.update({
      changes: { from: at, insert: text },
      selection: { anchor: at + text.length },
      userEvent: 'input.type',
    })
  const handlers = editor.view.state.facet(EditorView.inputHandler)
  if (!handlers.some((handler) => handler(editor.view, at, at, text, insert))) editor.view.dispatch(insert())
}

function savedTruly({ ada, server }: Clients, editor: FileEditor): boolean {
  const { unsaved, inStep } = ada.session.state()
  const saved = unsaved === 0 && inStep
  if (saved) expect(textOf(editor)).toBe(server.text.toJSON())
  return saved
}

/** Types here and there, at this pace, and expects every character everywhere, whatever fails meanwhile. */
async function expectNothingLost(clients: Clients, editor: FileEditor, paceMs = 0) {
  const { ada, bo, server } = clients
  editor.view.dispatch({ selection: { anchor: textOf(editor).length }, filter: false })
  for (const word of ['one ', 'two ', 'three ']) {
    type(editor, word)
    await vi.advanceTimersByTimeAsync(paceMs)
    savedTruly(clients, editor)
    bo.mainFile().text.insert(0, 'b')
    await Promise.resolve()
    savedTruly(clients, editor)
  }
  ada.world.pass(5000)
  if (ada.world.socket.readyState === 0) ada.world.socket.opens()
  ada.world.pass(5000)

  expect(textOf(editor)).toBe('bbbstart one two three ')
  expect(ada.mainFile().text.toJSON()).toBe(textOf(editor))
  expect(server.text.toJSON()).toBe(textOf(editor))
  expect(bo.mainFile().text.toJSON()).toBe(textOf(editor))
  expect(savedTruly(clients, editor)).toBe(true)
}

const LISTENERS: readonly (readonly [string, (clients: Clients) => void])[] = [
  ['storage, in the document’s update event', ({ ada }) => ada.session.doc.on('update', fail)],
  ['a listener before each transaction', ({ ada }) => ada.session.doc.on('beforeTransaction', fail)],
  ['a listener after each transaction', ({ ada }) => ada.session.doc.on('afterTransaction', fail)],
  ['a listener of the shared text', ({ ada }) => ada.mainFile().text.observe(fail)],
  ['a listener of the room’s contents', ({ ada }) => ada.session.room.onChange(fail)],
  ['a listener of the session’s state', ({ ada }) => ada.session.onStateChange(fail)],
  ['a listener of the peers', ({ ada }) => ada.session.onPeersChange(fail)],
  ['a listener of presence', ({ ada }) => ada.session.presence.awareness.on('update', fail)],
  ['presence itself', ({ ada }) => void vi.spyOn(ada.session.presence, 'typed').mockImplementation(fail)],
  [
    'the caret report',
    ({ ada }) => void vi.spyOn(ada.session.presence, 'moveCursor').mockImplementation(fail),
  ],
  ['remote cursors', ({ ada }) => void vi.spyOn(ada.session, 'peers').mockImplementation(fail)],
]

describe('nothing that is typed is lost or wrongly called saved when what fails is', () => {
  it.each(LISTENERS)('%s', async (_, sabotage) => {
    const clients = twoClients('start ')
    sabotage(clients)
    const editor = open(clients)
    sabotage(clients)

    await expectNothingLost(clients, editor)
  })

  it('a listener of the undo history', async () => {
    const clients = twoClients('start ')
    const editor = open(clients)
    editor.undoManager.on('stack-item-added', fail)
    editor.undoManager.on('stack-item-updated', fail)

    await expectNothingLost(clients, editor)
  })

  const field = (ghost: unknown) => StateField.define({ create: () => ghost, update: fail })
  it.each([
    ['the state of an extension', field('ghost')],
    [
      'a decoration',
      EditorView.decorations.compute(['doc'], ({ doc }) => (doc.length > 6 ? fail() : Decoration.none)),
    ],
    ['an editor plugin', ViewPlugin.define(() => ({ update: fail }))],
    ['the status bar’s listener', EditorView.updateListener.of(fail)],
    ['a filter of changes', EditorState.changeFilter.of(fail)],
    ['a filter of transactions', EditorState.transactionFilter.of(fail)],
    ['the limit of a file', fileLimit(fail, fail)],
    ['the refusal of a file that is full', fileLimit(() => 1_000_000, fail)],
    ['the end of an undo step', undoBoundary.of(fail)],
    ['an input handler', EditorView.inputHandler.of(fail)],
    ['an input handler that is asked first', Prec.highest(EditorView.inputHandler.of(fail))],
    [
      'an input handler that fails when it has typed',
      EditorView.inputHandler.of((view, _from, _to, _text, insert) => {
        view.dispatch(insert())
        return fail()
      }),
    ],
  ])('%s', async (_, extension: Extension) => {
    const clients = twoClients('start ')
    const editor = open(clients, extension)

    await expectNothingLost(clients, editor)
  })

  it.each([
    ['whether suggestions are wanted', ['isEnabled']],
    ['the question for a suggestion', ['ask']],
    ['what is told of suggestions', ['activityChanged']],
    ['the switch of suggestions', ['onSwitched']],
    ['the clock of suggestions', ['now']],
    ['everything about suggestions', ['isEnabled', 'ask', 'activityChanged', 'onSwitched', 'now', 'report']],
  ] as const)('%s', async (_, calls) => {
    const clients = twoClients('start ')
    const called = vi.fn(fail)
    const editor = open(clients, ghostTextWith(Object.fromEntries(calls.map((call) => [call, called]))))

    await expectNothingLost(clients, editor, 700)
    expect(called).toHaveBeenCalled()
  })

  it('a part that fails for good, which is left out then', async () => {
    const clients = twoClients('start ')
    const editor = open(clients, field('ghost'))

    await expectNothingLost(clients, editor)
    const before = reported.mock.calls.length
    type(editor, 'calm')

    expect(before).toBeGreaterThan(0)
    expect(reported).toHaveBeenCalledTimes(before)
  })
})

describe('a difference is noticed and mended when the fault is', () => {
  it('an update event that tells nobody', () => {
    const clients = twoClients('start ')
    const editor = open(clients)
    clients.ada.session.doc._observers.delete('update')
    clients.server.savesAtOnce = true
    editor.view.dispatch({ selection: { anchor: 6 } })

    type(editor, 'typed')
    clients.ada.world.pass(1000)
    expect(clients.ada.session.state()).toMatchObject({ unsaved: 1, connection: { status: 'retrying' } })
    clients.ada.world.pass(250)
    clients.ada.world.socket.opens()

    expect(clients.server.text.toJSON()).toBe('start typed')
    expect(savedTruly(clients, editor)).toBe(true)
  })

  it('a transaction that never comes to its end', () => {
    const clients = twoClients('start ')
    const editor = open(clients)
    clients.ada.session.doc._transactionCleanups.push({} as never)

    editor.view.dispatch({ changes: { from: 0, to: 6 } })
    clients.ada.world.pass(1000)
    expect(clients.ada.session.state().unsaved).toBeGreaterThan(0)
    clients.ada.world.pass(250)
    clients.ada.world.socket.opens()
    clients.bo.mainFile().text.insert(0, 'later')

    expect(textOf(editor)).toBe('later')
    expect(savedTruly(clients, editor)).toBe(true)
  })

  it('an editor that was not told', () => {
    const clients = twoClients('start ')
    const editor = open(clients)
    const { text } = clients.ada.mainFile()
    text._eH.l.length = 0

    clients.bo.mainFile().text.insert(6, 'told')
    expect(clients.ada.session.state().inStep).toBe(false)
    clients.ada.world.pass(1000)

    expect(textOf(editor)).toBe('start told')
    expect(clients.ada.session.state().inStep).toBe(true)
  })

  it('a socket that does not take a frame', () => {
    const clients = twoClients('start ')
    const editor = open(clients)
    vi.spyOn(clients.ada.world.socket, 'send').mockImplementation(fail)

    editor.view.dispatch({ changes: { from: 0, insert: 'typed ' } })
    expect(clients.ada.session.state()).toMatchObject({ unsaved: 1, connection: { status: 'retrying' } })
    clients.ada.world.pass(250)
    clients.ada.world.socket.opens()

    expect(clients.server.text.toJSON()).toBe('typed start ')
    expect(clients.ada.session.state().unsaved).toBe(0)
  })
})
