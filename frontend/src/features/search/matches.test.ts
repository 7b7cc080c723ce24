import { describe, expect, it } from 'vitest'
import { currentPlace } from './currentPlace'
import type { SearchQuery } from './matches'
import { MOST_MATCHES, patternOf, searchFiles } from './matches'

const PLAIN: SearchQuery = { text: '', matchCase: false, wholeWord: false, isExpression: false }

function found(text: string, query: Partial<SearchQuery>) {
  const pattern = patternOf({ ...PLAIN, ...query })
  if (pattern === undefined) return undefined
  const { files } = searchFiles([{ fileId: 'f', text }], pattern)
  return (files[0]?.matches ?? []).map(
    ({ line, before, found, after }) => `${line}|${before}|${found}|${after}`,
  )
}

describe('a search', () => {
  it('finds text wherever it is, with its line', () => {
    expect(found('one\n  two one\n\nOne', { text: 'one' })).toEqual(['1||one|', '2|two |one|', '4||One|'])
  })

  it('knows case, whole words and expressions', () => {
    expect(found('One one', { text: 'one', matchCase: true })).toEqual(['1|One |one|'])
    expect(found('ones one Öone', { text: 'one', wholeWord: true })).toEqual(['1|ones |one| Öone'])
    expect(found('a1 b22', { text: '[a-z]\\d+', isExpression: true })).toEqual(['1||a1| b22', '1|a1 |b22|'])
    expect(found('a.b axb', { text: 'a.b' })).toEqual(['1||a.b| axb'])
    expect(found('a\nb', { text: '^b$', isExpression: true })).toEqual(['2||b|'])
  })

  it('finds over lines, and shows the first', () => {
    expect(found('f(\n  x)\n', { text: 'f\\(\\s+x', isExpression: true })).toEqual(['1||f(|'])
  })

  it.each(['(', '[', '*', '\\'])('is no expression: %s', (text) => {
    expect(patternOf({ ...PLAIN, text, isExpression: true })).toBeUndefined()
    expect(found(`x${text}y`, { text })).toHaveLength(1)
  })

  it('counts nothing that is empty', () => {
    expect(found('abc', { text: 'x*', isExpression: true })).toEqual([])
    expect(patternOf(PLAIN)).toBeUndefined()
  })

  it('cuts long lines around what was found', () => {
    const [shown = ''] = found(`${'a'.repeat(5000)}X${'b'.repeat(5000)}`, { text: 'x' }) ?? []
    expect(shown).toBe(`1|…${'a'.repeat(30)}|X|${'b'.repeat(120)}`)
  })

  it('lists so many, over all files, and says that there are more', () => {
    const text = 'x\n'.repeat(600)
    const pattern = patternOf({ ...PLAIN, text: 'x' })!
    const files = [1, 2, 3].map((number) => ({ fileId: `f${number}`, text }))
    const result = searchFiles(files, pattern)

    expect(result.files.map(({ matches }) => matches.length)).toEqual([600, 400])
    expect(result).toMatchObject({ total: MOST_MATCHES, isCut: true })
    expect(searchFiles(files.slice(0, 1), pattern)).toMatchObject({ total: 600, isCut: false })
  })
})

describe('where a match is by now', () => {
  const match = { from: 4, to: 7, line: 1, before: '', found: 'one', after: '' }

  it.each([
    ['abc one', 4],
    ['abc   one', 6],
    ['one abc', 0],
    ['one abc     one', 0],
  ])('is the nearest place where it stands: %s', (text, from) => {
    expect(currentPlace(text, match)).toEqual({ from, to: from + 3 })
  })

  it('is where it was, if it is gone', () => {
    expect(currentPlace('abcdefgh', match)).toEqual({ from: 4, to: 4 })
    expect(currentPlace('a', match)).toEqual({ from: 1, to: 1 })
  })
})
