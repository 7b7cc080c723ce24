import { EditorSelection, EditorState } from '@codemirror/state'
import type { TransactionSpec } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import type { Ghost } from './ghost'
import { afterTransaction, ghostOf, nextWordOf } from './ghost'

const ID = 'b2f6a4c8-0000-4000-8000-000000000001'
const CODE = 'for i\nend'
const GHOST: Ghost = { suggestionId: ID, at: 5, until: 5, text: ' in range(n):' }

function after(spec: TransactionSpec, ghost = GHOST) {
  const state = EditorState.create({ doc: CODE, selection: EditorSelection.cursor(ghost.at) })
  return afterTransaction(ghost, state.update(spec))
}

describe('an answer', () => {
  it('is shown as what goes on from the caret', () => {
    const answer = { suggestion: ' in range(n):', suggestionId: ID, replace: { start: 5, end: 5 } }

    expect(ghostOf(answer, CODE, 5)).toEqual(GHOST)
  })

  it('is shown without the part that is typed already', () => {
    const answer = { suggestion: 'for i in range(n):', suggestionId: ID, replace: { start: 0, end: 5 } }

    expect(ghostOf(answer, CODE, 5)).toEqual(GHOST)
  })

  it.each([
    ['is empty', { suggestion: '', suggestionId: null, replace: { start: 5, end: 5 } }],
    ['has no id', { suggestion: 'x', suggestionId: null, replace: { start: 5, end: 5 } }],
    ['would rewrite what is typed', { suggestion: 'while', suggestionId: ID, replace: { start: 0, end: 5 } }],
    ['is for another place', { suggestion: 'x', suggestionId: ID, replace: { start: 6, end: 6 } }],
    ['is for another text', { suggestion: 'x', suggestionId: ID, replace: { start: 5, end: 99 } }],
    ['only repeats', { suggestion: 'for i', suggestionId: ID, replace: { start: 0, end: 5 } }],
  ])('is not shown if it %s', (_, answer) => {
    expect(ghostOf(answer, CODE, 5)).toBeUndefined()
  })
})

describe('a suggestion', () => {
  it('is consumed by typing its characters', () => {
    expect(after({ changes: { from: 5, insert: ' in' }, selection: { anchor: 8 } })).toEqual({
      ...GHOST,
      at: 8,
      until: 8,
      text: ' range(n):',
    })
  })

  it('ends by typing other characters', () => {
    expect(after({ changes: { from: 5, insert: 'x' }, selection: { anchor: 6 } })).toBeUndefined()
  })

  it('ends when it is typed to its end', () => {
    const insert = GHOST.text

    expect(after({ changes: { from: 5, insert }, selection: { anchor: 5 + insert.length } })).toBeUndefined()
  })

  it('moves along with an edit elsewhere', () => {
    expect(after({ changes: { from: 0, insert: '# ' } })).toEqual({ ...GHOST, at: 7, until: 7 })
  })

  it('ends when somebody else edits right at it', () => {
    expect(after({ changes: { from: 4, to: 5 } })).toBeUndefined()
  })

  it('ends when the caret goes elsewhere or selects', () => {
    expect(after({ selection: { anchor: 0 } })).toBeUndefined()
    expect(after({ selection: { anchor: 0, head: 5 } })).toBeUndefined()
  })
})

describe('the next word of a suggestion', () => {
  it.each([
    [' in range(n):', ' in'],
    ['range(n):', 'range'],
    ['(n):', '('],
    ['):', '):'],
    ['\n    return x', '\n    return'],
    ['   ', '   '],
    ['größe = 1', 'größe'],
  ])('of “%s” is “%s”', (text, word) => {
    expect(nextWordOf(text)).toBe(word)
  })
})
