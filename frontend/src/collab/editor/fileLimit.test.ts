import { EditorState } from '@codemirror/state'
import { describe, expect, it, vi } from 'vitest'
import { ySyncAnnotation } from 'y-codemirror.next'
import { fileLimit } from './fileLimit'

function aFile(doc: string) {
  const refused = vi.fn()
  const state = EditorState.create({ doc, extensions: fileLimit(() => 5, refused) })
  return { state, refused }
}

describe('a file at its limit', () => {
  it('takes what still fits', () => {
    const { state, refused } = aFile('1234')

    expect(state.update({ changes: { from: 4, insert: '5' } }).newDoc.toString()).toBe('12345')
    expect(refused).not.toHaveBeenCalled()
  })

  it('refuses what is too much, and says so', () => {
    const { state, refused } = aFile('12345')

    expect(state.update({ changes: { from: 5, insert: '6' } }).docChanged).toBe(false)
    expect(refused).toHaveBeenCalledOnce()
  })

  it('can always be made shorter', () => {
    const { state } = aFile('1234567')

    expect(state.update({ changes: { from: 6, to: 7 } }).newDoc.toString()).toBe('123456')
  })

  it('takes what others have typed', () => {
    const { state } = aFile('12345')
    const annotations = ySyncAnnotation.of({} as never)

    expect(state.update({ changes: { from: 5, insert: '6' }, annotations }).docChanged).toBe(true)
  })
})
