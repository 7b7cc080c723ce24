import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { randomFrom } from '../../test/random'
import { RoomDocument } from './RoomDocument'

let doc: Y.Doc
let room: RoomDocument

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

    const id = room.edits.create('src/app.py', 'python', 'x = 1\n')

    expect(room.contents().files).toMatchObject([{ id, name: 'src/app.py', language: 'python' }])
    expect(named('src/app.py').text.toJSON()).toBe('x = 1\n')
    expect(other.contents().files).toEqual([])
  })

  it('is younger than all others, whatever their clocks said', () => {
    const first = room.edits.create('a.py', 'python')
    const ahead = Date.now() + 3_600_000
    ;(doc.getMap('files').get(first) as Y.Map<unknown>).set('createdAt', ahead)

    room.edits.create('b.py', 'python')

    expect(named('b.py').createdAt).toBe(ahead + 1)
  })

  it('has a time of this century beside files with none', () => {
    const odd = room.edits.create('odd.py', 'python')
    ;(doc.getMap('files').get(odd) as Y.Map<unknown>).set('createdAt', Infinity)

    room.edits.create('b.py', 'python')

    expect(Math.abs(named('b.py').createdAt - Date.now())).toBeLessThan(60_000)
  })

  it('by two at once under one name is two files, told apart alike everywhere', () => {
    const other = new Y.Doc()
    const theirs = new RoomDocument(other)
    room.edits.create('same.py', 'python', 'mine')
    theirs.edits.create('same.py', 'python', 'theirs')

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
    const id = room.edits.create('a.py', 'python', 'abc')
    named('a.py').text.format(0, 1, { bold: true })
    named('a.py').text.insertEmbed(1, { picture: 'x' })
    const before = JSON.stringify(named('a.py').text.toDelta())

    const restore = room.edits.remove([id])
    expect(room.contents().files).toEqual([])
    restore()

    expect(room.contents().files).toMatchObject([{ id, name: 'a.py', language: 'python' }])
    expect(JSON.stringify(named('a.py').text.toDelta())).toBe(before)
  })

  it('comes back once if two want it back', () => {
    const other = new Y.Doc()
    const theirs = new RoomDocument(other)
    const id = room.edits.create('a.py', 'python', 'abc')
    exchange(doc, other)

    const mine = room.edits.remove([id])
    const their = theirs.edits.remove([id])
    exchange(doc, other)
    their()
    exchange(doc, other)
    mine()

    expect(named('a.py').text.toJSON()).toBe('abc')
    expect(room.contents().files).toHaveLength(1)
  })

  it('without a type that a program has put into it, which cannot be there twice', () => {
    const id = room.edits.create('a.py', 'python', 'abc')
    named('a.py').text.insertEmbed(1, new Y.Map())

    room.edits.remove([id])()

    expect(named('a.py').text.toJSON()).toBe('abc')
  })
})

it('renames all files of a folder at once', () => {
  const one = room.edits.create('lib/a.py', 'python')
  const two = room.edits.create('lib/b.py', 'python')
  let changes = 0
  room.onChange(() => changes++)

  room.edits.rename(
    new Map([
      [one, 'src/a.py'],
      [two, 'src/b.py'],
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

const undone: (() => void)[] = []

function actIn(room: RoomDocument, random: ReturnType<typeof randomFrom>) {
  const names = ['a.py', 'A.py', 'lib/a.py', 'lib', 'lib/b/c.py', 'b.md']
  const { files } = room.contents()
  const file = files.at(random.below(Math.max(1, files.length)))
  const name = random.of(names)
  const actions = [
    () => void room.edits.create(name, 'python', `made ${random.below(9)}`),
    () => file && room.edits.rename(new Map([[file.id, name]])),
    () => file && undone.push(room.edits.remove([file.id])),
    () => file && file.text.insert(0, 'typed '),
    () => undone.pop()?.(),
  ]
  random.of(actions)()
}
