import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { RoomDocument } from '../document/RoomDocument'
import { bringOver } from './keptTexts'

function roomWith(text: string) {
  const doc = new Y.Doc()
  const file = new Y.Map<unknown>()
  file.set('text', new Y.Text(text))
  doc.getMap('files').set('f', file)
  const room = new RoomDocument(doc)
  return { doc, room, text: () => room.contents().files[0]?.text.toJSON() }
}

it.each([
  ['what was typed last', 'one', 'one two', 'one two'],
  ['what was typed in the middle', 'ab', 'axb', 'axb'],
  ['nothing where both are the same', 'same', 'same', 'same'],
  ['nothing out that others wrote', 'one others', 'one', 'one others'],
  ['both where both went on', 'one others', 'one mine', 'one mineothers'],
  ['whole characters', 'x = 😀', 'x = 😁', 'x = 😁😀'],
])('brings over %s', (_, there, kept, expected) => {
  const { doc, room, text } = roomWith(there)

  bringOver(doc, room.contents(), new Map([['f', kept]]))

  expect(text()).toBe(expected)
})
