import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { randomFrom } from '../../test/random'
import { twoClients } from '../../test/people'
import type { visitorOf } from '../../test/people'
import { plainText } from '../document/plainText'
import { FileEditor } from './FileEditor'

const editors: FileEditor[] = []

function open({ session, mainFile }: ReturnType<typeof visitorOf>): FileEditor {
  const parent = document.body.appendChild(document.createElement('div'))
  const options = { session, file: mainFile(), nonce: 'n', editable: true, extensions: [] }
  const editor = new FileEditor(parent, options)
  editors.push(editor)
  return editor
}

const textOf = (editor: FileEditor) => editor.view.state.doc.toString()

const replace = (editor: FileEditor, from: number, to: number, insert: string) =>
  editor.view.dispatch({ changes: { from, to, insert }, userEvent: 'input' })

afterEach(() => {
  for (const editor of editors.splice(0)) {
    editor.destroy()
    editor.view.dom.parentElement?.remove()
  }
})

/** What a browser replaces when a composition turns one text into another: only the units that differ. */
function compose(editor: FileEditor, before: string, after: string) {
  const at = textOf(editor).indexOf(before)
  let start = 0
  while (before[start] === after[start]) start += 1
  let end = 0
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  replace(editor, at + start, at + before.length - end, after.slice(start, after.length - end))
}

describe('a character of two units', () => {
  it.each([
    ['of the same first half', '😀', '😁'],
    ['of another skin', '👍🏻', '👍🏼'],
    ['that is a letter', '𝐀', '𝐁'],
    ['of the same second half', '\u{1F600}', '\u{1F200}'],
  ])('is whole for everybody after it became another %s', (_, before, after) => {
    const { ada, bo, server } = twoClients(`x = ${before}`)
    const [one, other] = [open(ada), open(bo)]

    compose(one, before, after)

    for (const text of [textOf(one), textOf(other), server.text.toJSON()]) expect(text).toBe(`x = ${after}`)
  })

  it('is whole when several of them are changed at once', () => {
    const { ada, server } = twoClients('😀a😀')
    const one = open(ada)

    one.view.dispatch({
      changes: [
        { from: 1, to: 2, insert: '\uDE01' },
        { from: 4, to: 5, insert: '\uDE02' },
      ],
    })

    expect(server.text.toJSON()).toBe('😁a😂')
    expect(textOf(one)).toBe('😁a😂')
  })

  it.each([
    ['a half is deleted', (editor: FileEditor) => replace(editor, 1, 2, '')],
    ['a half is inserted', (editor: FileEditor) => replace(editor, 0, 0, '\uD83D')],
    ['something is put inside', (editor: FileEditor) => replace(editor, 1, 1, '-')],
  ])('is the same for everybody when %s', async (_, act) => {
    const { ada, bo, server } = twoClients('😀')
    const [one, other] = [open(ada), open(bo)]

    act(one)
    await Promise.resolve()

    expect(textOf(one)).toContain('\uFFFD')
    expect(textOf(other)).toBe(textOf(one))
    expect(server.text.toJSON()).toBe(textOf(one))
  })
})

describe('content that is no text', () => {
  it('is one placeholder, and what is typed lands where it was typed', () => {
    const { ada, bo, server } = twoClients('before after')
    const early = open(ada)

    server.text.insertEmbed(6, { image: 1 })
    const late = open(bo)
    replace(early, 7, 7, ' early')
    replace(late, 0, 0, 'late ')

    expect(textOf(early)).toBe('late before\uFFFC early after')
    expect(textOf(late)).toBe(textOf(early))
    expect(plainText(server.text)).toBe(textOf(early))
    expect(textOf(early)).toHaveLength(server.text.length)
  })

  it('is seen', () => {
    const { ada, server } = twoClients('a')
    server.text.insertEmbed(1, { image: 1 })

    expect(open(ada).view.contentDOM.querySelector('.cm-specialChar')).not.toBeNull()
  })

  it.each([
    ['a nested type', (text: Y.Text) => text.insertEmbed(0, new Y.Map())],
    ['a format', (text: Y.Text) => text.format(0, 3, { bold: true })],
    ['a formatted embed', (text: Y.Text) => text.insertEmbed(0, { image: 1 }, { bold: true })],
    ['an empty string', (text: Y.Text) => text.insertEmbed(0, '')],
  ])('counts as Yjs counts it: %s', (_, act) => {
    const { ada, server } = twoClients('text')
    const one = open(ada)

    act(server.text)
    replace(one, textOf(one).length, textOf(one).length, '!')

    expect(textOf(one)).toHaveLength(server.text.length)
    expect(server.text.toJSON()).toBe('text!')
  })
})

/** What somebody may do in an editor, or a program in the shared text. */
function actRandomly(random: ReturnType<typeof randomFrom>, editor: FileEditor, text: Y.Text) {
  const pieces = ['a', '\n', '😀', '😁', 'long word', '\uD83D', '\uDE00', '𝐀𝐁', 'é', '']
  const length = editor.view.state.doc.length
  const from = random.below(length + 1)
  const to = Math.min(length, from + random.below(4))
  if (random.below(6) === 0) text.insertEmbed(random.below(text.length + 1), { image: 1 })
  else replace(editor, from, to, random.of(pieces))
}

describe('whatever two people and programs do', () => {
  it.each(Array.from({ length: 12 }, (_, index) => index + 1))(
    'leaves the same text everywhere (seed %i)',
    async (seed) => {
      const random = randomFrom(seed)
      const { ada, bo, server } = twoClients('😀 start')
      const [one, other] = [open(ada), open(bo)]

      for (let step = 0; step < 20; step++) {
        actRandomly(random, one, ada.mainFile().text)
        if (random.below(3) === 0) await Promise.resolve()
        actRandomly(random, other, server.text)
      }
      await Promise.resolve()
      ada.world.pass(2000)
      bo.world.pass(2000)

      for (const text of [textOf(one), textOf(other), plainText(ada.mainFile().text)])
        expect(text).toBe(plainText(server.text))
      expect(ada.session.state()).toMatchObject({ inStep: true, unsaved: 0 })
    },
  )
})
