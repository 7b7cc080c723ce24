import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { replaceText } from './replaceText'

it.each([
  ['', 'new'],
  ['old', ''],
  ['abc', 'abc'],
  ['aaa', 'aa'],
  ['one two three', 'one 2 three'],
  ['🦊', '🦋'],
  ['x🦊y', 'x🐊y'],
  ['🦊🦊', '🦊'],
])('makes %j %j', (before, wanted) => {
  const text = new Y.Doc().getText()
  text.insert(0, before)

  replaceText(text, wanted)

  expect(text.toJSON()).toBe(wanted)
  expect(text.length).toBe(wanted.length)
})

it('leaves what both texts begin and end with, and carets there', () => {
  const doc = new Y.Doc()
  const text = doc.getText()
  text.insert(0, 'one two three')
  const caret = Y.createRelativePositionFromTypeIndex(text, 10)
  let changes: unknown
  text.observe(({ delta }) => (changes = delta))

  replaceText(text, 'one 22 three')

  expect(changes).toEqual([{ retain: 4 }, { delete: 3 }, { insert: '22' }])
  expect(Y.createAbsolutePositionFromRelativePosition(caret, doc)?.index).toBe(9)
})

it('never cuts a character: its halves change together', () => {
  const text = new Y.Doc().getText()
  text.insert(0, '🦊')
  let changes: unknown
  text.observe(({ delta }) => (changes = delta))

  replaceText(text, '🦋')

  expect(changes).toEqual([{ delete: 2 }, { insert: '🦋' }])
})
