import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { RoomDocument } from './RoomDocument'

function addFile(doc: Y.Doc, id: string, fields: Record<string, unknown>) {
  const file = new Y.Map<unknown>()
  doc.getMap('files').set(id, file)
  for (const [key, value] of Object.entries(fields)) file.set(key, value)
}

describe('the contents of a room', () => {
  it('are empty before anything arrived, and the client adds nothing', () => {
    const doc = new Y.Doc()

    const room = new RoomDocument(doc)

    expect(room.contents().files).toEqual([])
    expect(Y.encodeStateAsUpdate(doc)).toEqual(Uint8Array.of(0, 0))
  })

  it('list the files in the order of their making', () => {
    const doc = new Y.Doc()
    const room = new RoomDocument(doc)
    addFile(doc, 'b', { name: 'late.py', language: 'python', createdAt: 2, text: new Y.Text() })
    addFile(doc, 'a', { name: 'early.py', language: 'python', createdAt: 1, text: new Y.Text() })

    expect(room.contents().files.map(({ name }) => name)).toEqual(['early.py', 'late.py'])
  })

  it('leave out what is no file, and forgive missing fields', () => {
    const doc = new Y.Doc()
    const room = new RoomDocument(doc)
    doc.getMap('files').set('junk', 'not a map')
    addFile(doc, 'textless', { name: 'x' })
    addFile(doc, 'bare', { text: new Y.Text(), language: 7 })

    expect(room.contents().files).toMatchObject([{ id: 'bare', name: 'unnamed.txt', language: 'plaintext' }])
  })

  it('have no title and no name without end', () => {
    const doc = new Y.Doc()
    const room = new RoomDocument(doc)
    doc.getMap('meta').set('title', `e${'\u0301'.repeat(20_000)}`)
    addFile(doc, 'a', { name: '👨‍👩‍👧‍👦'.repeat(100_000), language: 'x'.repeat(1_000_000), text: new Y.Text() })

    const { files, meta } = room.contents()

    expect(meta.title).toHaveLength(120)
    expect(files[0]?.name).toBe('👨‍👩‍👧‍👦'.repeat(10))
    expect(files[0]?.language).toHaveLength(40)
  })

  it('show no title and no name with what turns or hides text', () => {
    const doc = new Y.Doc()
    const room = new RoomDocument(doc)
    doc.getMap('meta').set('title', 'Inter\u200Bview\u202Egnp.exe\n')
    addFile(doc, 'a', { name: 'harm\u202Etxt.less\u2066.py', createdAt: 1, text: new Y.Text() })
    addFile(doc, 'b', { name: '\u200B\u2060', createdAt: 2, text: new Y.Text() })

    const { files, meta } = room.contents()

    expect(meta.title).toBe('Interviewgnp.exe')
    expect(files.map(({ name }) => name)).toEqual(['harmtxt.less.py', 'unnamed.txt'])
  })

  it('list the 500 oldest files and the main one, and count the others', () => {
    const doc = new Y.Doc()
    const room = new RoomDocument(doc)
    doc.transact(() => {
      for (let made = 1999; made >= 0; made--)
        addFile(doc, `f${made}`, { name: `${made}.py`, createdAt: made, text: new Y.Text() })
      addFile(doc, 'never', { name: 'never.py', createdAt: NaN, text: new Y.Text() })
      doc.getMap('meta').set('mainFile', 'f1500')
    })

    const { files, unlisted } = room.contents()

    expect(files).toHaveLength(500)
    expect(files.slice(0, 2).map(({ id }) => id)).toEqual(['f0', 'f1'])
    expect(files.slice(-2).map(({ id }) => id)).toEqual(['f498', 'f1500'])
    expect(unlisted).toBe(1501)
  })

  it('list files of one moment in the order of their ids, as the server does', () => {
    const doc = new Y.Doc()
    const room = new RoomDocument(doc)
    for (const id of ['b', 'a', 'B', 'x'.repeat(65)]) addFile(doc, id, { name: 'same', text: new Y.Text() })

    expect(room.contents().files.map(({ id }) => id)).toEqual(['B', 'a', 'b'])
  })

  it('know the main file: the one that is said to be, or else the oldest', () => {
    const doc = new Y.Doc()
    const room = new RoomDocument(doc)
    for (const id of ['a', 'b']) addFile(doc, id, { name: 'same.py', createdAt: 1, text: new Y.Text() })
    doc.getMap('meta').set('mainFile', 'gone')
    expect(room.contents().meta.mainFile).toBe('a')

    doc.getMap('meta').set('mainFile', 'b')

    const { files, meta } = room.contents()
    expect(meta.mainFile).toBe('b')
    expect(files.map(({ name }) => name)).toEqual(['same.py', 'same (2).py'])
  })

  it('stay the same object while somebody types', () => {
    const doc = new Y.Doc()
    const room = new RoomDocument(doc)
    const text = new Y.Text()
    addFile(doc, 'a', { name: 'a.py', text })
    const before = room.contents()
    const listener = vi.fn()
    room.onChange(listener)

    text.insert(0, 'typed')

    expect(listener).not.toHaveBeenCalled()
    expect(room.contents()).toBe(before)
  })

  it('follow a change of language without touching the text', () => {
    const doc = new Y.Doc()
    const room = new RoomDocument(doc)
    addFile(doc, 'a', { name: 'a.py', language: 'python', text: new Y.Text('x = 1') })

    room.edits.change(new Map([['a', { language: 'java' }]]))

    expect(room.contents().files[0]).toMatchObject({ language: 'java', name: 'a.py' })
    expect(room.contents().files[0]?.text.toJSON()).toBe('x = 1')
  })
})
