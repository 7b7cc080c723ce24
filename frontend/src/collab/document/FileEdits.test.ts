import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { randomFrom } from '../../test/random'
import type { Removal } from './FileEdits'
import { RoomDocument } from './RoomDocument'

let doc: Y.Doc
let room: RoomDocument

/** Makes a file and returns its id. */
const make = (name: string, text = '', of = room) => of.edits.create({ name, language: 'python', text })[0]!

const named = (name: string) => room.contents().files.find((file) => file.name === name)!

function exchange(one: Y.Doc, other: Y.Doc) {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)))
}

beforeEach(() => {
  doc = new Y.Doc()
  room = new RoomDocument(doc)
})

describe('a file that is made', () => {
  it('is there with its text, for everybody', () => {
    const other = new RoomDocument(new Y.Doc())

    const id = make('src/app.py', 'x = 1\n')

    expect(room.contents().files).toMatchObject([{ id, name: 'src/app.py', language: 'python' }])
    expect(named('src/app.py').text.toJSON()).toBe('x = 1\n')
    expect(other.contents().files).toEqual([])
  })

  it('is younger than all others, whatever their clocks said', () => {
    const first = make('a.py')
    const ahead = Date.now() + 3_600_000
    ;(doc.getMap('files').get(first) as Y.Map<unknown>).set('createdAt', ahead)

    make('b.py')

    expect(named('b.py').createdAt).toBe(ahead + 1)
  })

  it('has a time of this century beside files with none', () => {
    const odd = make('odd.py')
    ;(doc.getMap('files').get(odd) as Y.Map<unknown>).set('createdAt', Infinity)

    make('b.py')

    expect(Math.abs(named('b.py').createdAt - Date.now())).toBeLessThan(60_000)
  })

  it('by two at once under one name is two files, told apart alike everywhere', () => {
    const other = new Y.Doc()
    const theirs = new RoomDocument(other)
    make('same.py', 'mine')
    make('same.py', 'theirs', theirs)

    exchange(doc, other)

    const names = (of: RoomDocument) => of.contents().files.map(({ id, name }) => `${id} ${name}`)
    expect(names(room)).toEqual(names(theirs))
    expect(
      room
        .contents()
        .files.map(({ name }) => name)
        .sort(),
    ).toEqual(['same (2).py', 'same.py'])
  })
})

describe('a file that is removed', () => {
  it('comes back with its text, marks and id', () => {
    const id = make('a.py', 'abc')
    const { text } = named('a.py')
    text.format(0, 1, { bold: true })

    const { restore } = room.edits.remove([id])
    expect(room.contents().files).toEqual([])
    restore()

    expect(room.contents().files).toMatchObject([{ id, name: 'a.py', language: 'python' }])
    expect(named('a.py').text).toBe(text)
  })

  it('comes back with what was typed into it without a connection', () => {
    const other = new Y.Doc()
    const theirs = new RoomDocument(other)
    const id = make('a.py', 'abc')
    exchange(doc, other)
    theirs.contents().files[0]!.text.insert(3, ' typed for an hour')

    const { restore } = room.edits.remove([id])
    restore()
    exchange(doc, other)

    expect(named('a.py').text.toJSON()).toBe('abc typed for an hour')
  })

  it('comes back once if two want it back', () => {
    const other = new Y.Doc()
    const theirs = new RoomDocument(other)
    const id = make('a.py', 'abc')
    exchange(doc, other)

    const mine = room.edits.remove([id])
    const their = theirs.edits.remove([id])
    exchange(doc, other)
    their.restore()
    exchange(doc, other)
    mine.restore()

    expect(named('a.py').text.toJSON()).toBe('abc')
    expect(room.contents().files).toHaveLength(1)
  })

  it('is gone for good when the removal is finished, unless it was brought back', () => {
    const [one, two] = [make('a.py', 'abc'), make('b.py', 'abc')]
    const other = new Y.Doc()
    const theirs = new RoomDocument(other)

    const removal = room.edits.remove([one, two])
    exchange(doc, other)
    theirs.edits.remove([two]).restore()
    exchange(doc, other)
    removal.finish()

    expect([...doc.getMap('files').keys()]).toEqual([two])
    expect(room.contents().files.map(({ name }) => name)).toEqual(['b.py'])
  })

  it('comes back when the removal is finished if others have typed into it since', () => {
    const other = new Y.Doc()
    const theirs = new RoomDocument(other)
    const [one, two] = [make('a.py', 'abc'), make('b.py')]
    exchange(doc, other)
    const removal = room.edits.remove([one, two])
    theirs.contents().files[0]!.text.insert(3, ' typed beside the deletion')
    exchange(doc, other)

    expect(removal.finish()).toEqual([one])

    exchange(doc, other)
    expect(theirs.contents().files.map(({ name }) => name)).toEqual(['a.py'])
    expect(named('a.py').text.toJSON()).toBe('abc typed beside the deletion')
  })

  it('is gone for good with a later one, if the page that removed it was closed', () => {
    for (const odd of [Date.now() - 86_500_000, NaN, Infinity, -1, Date.now() + 86_500_000]) {
      const [one, two] = [make('a.py'), make('b.py')]
      room.edits.remove([one])
      const fields = doc.getMap('files').get(one) as Y.Map<unknown>
      fields.set('deletedAt', odd)

      room.edits.remove([two]).restore()

      expect(doc.getMap('files').has(one), String(odd)).toBe(false)
      room.edits.remove([two]).finish()
    }
  })
})

it('renames all files of a folder at once', () => {
  const one = make('lib/a.py')
  const two = make('lib/b.py')
  let changes = 0
  room.onChange(() => changes++)

  room.edits.change(
    new Map([
      [one, { name: 'src/a.py' }],
      [two, { name: 'src/b.py', language: 'go' }],
    ]),
  )

  expect(room.contents().files.map(({ name }) => name)).toEqual(['src/a.py', 'src/b.py'])
  expect(changes).toBe(1)
})

it('two who rename, move and delete at once end alike', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const random = randomFrom(seed)
    const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
    const rooms = docs.map((one) => new RoomDocument(one))
    for (let round = 0; round < 30; round++) {
      const at = random.below(3)
      actIn(rooms[at]!, random)
      if (random.below(4) === 0) exchange(docs[at]!, docs[random.below(3)]!)
    }
    for (let i = 0; i < 2; i++) docs.forEach((one) => docs.forEach((other) => exchange(one, other)))

    const shown = rooms.map((one) =>
      one.contents().files.map(({ id, name, language, text }) => [id, name, language, text.toJSON()]),
    )
    expect(shown[1], `seed ${seed}`).toEqual(shown[0])
    expect(shown[2], `seed ${seed}`).toEqual(shown[0])
    const names = shown[0]!.map(([, name]) => name!.toLowerCase())
    expect(new Set(names).size, `seed ${seed}`).toBe(names.length)
  }
})

const removals: Removal[] = []

function actIn(room: RoomDocument, random: ReturnType<typeof randomFrom>) {
  const names = ['a.py', 'A.py', 'lib/a.py', 'lib', 'lib/b/c.py', 'b.md']
  const { files } = room.contents()
  const file = files.at(random.below(Math.max(1, files.length)))
  const name = random.of(names)
  const actions = [
    () => void make(name, `made ${random.below(9)}`, room),
    () => file && room.edits.change(new Map([[file.id, { name }]])),
    () => file && removals.push(room.edits.remove([file.id])),
    () => file && file.text.insert(0, 'typed '),
    () => removals.pop()?.restore(),
    () => removals.pop()?.finish(),
  ]
  random.of(actions)()
}
