import { describe, expect, it } from 'vitest'
import { placesOf, shortName } from './flagPlaces'

const caret = (line: number, column: number, movement = 1, name = 'Bo') => ({
  peer: { name },
  movement,
  line,
  column,
})

const OWN_LINE = 10
const ground = (code: Record<number, string> = {}, ownLine = OWN_LINE) => ({
  ownLine,
  lines: 20,
  characterPx: 8,
  codeIn: (line: number) => ({ from: (code[line] ?? '').search(/\S/), to: (code[line] ?? '').length }),
})
const placed = (...carets: ReturnType<typeof caret>[]) => placesOf(carets, ground())

describe('a name on a flag', () => {
  it.each([
    ['Bo', 'Bo'],
    ['exactly sixteen!', 'exactly sixteen!'],
    ['Bartholomew Featherstonehaugh', 'Bartholomew Fea…'],
    ['👩‍👩‍👧‍👦'.repeat(17), `${'👩‍👩‍👧‍👦'.repeat(15)}…`],
  ])('of %s is %s', (name, short) => {
    expect(shortName(name)).toBe(short)
  })
})

describe('a flag', () => {
  it.each([
    ['above its caret', 5, 'above'],
    ['above the first line, too', 1, 'above'],
    ['below where above is one’s own line', 11, 'below'],
    ['above where below is one’s own line', 9, 'above'],
    ['above in one’s own line', 10, 'above'],
  ])('is %s', (_, line, place) => {
    expect(placed(caret(line, 0))).toEqual([place])
  })

  it('covers none of the letters of a room’s first lines', () => {
    expect(placesOf([caret(1, 0)], ground({ 1: 'abcdefgh', 2: 'abcdefgh' }))).toEqual(['above'])
  })

  it('makes room for the one that moved later', () => {
    expect(placed(caret(5, 4, 1), caret(5, 6, 2))).toEqual(['below', 'above'])
    expect(placed(caret(4, 4, 1), caret(6, 6, 2))).toEqual(['above', 'above'])
    expect(placed(caret(5, 4, 3), caret(5, 5, 2), caret(5, 6, 1))).toEqual(['above', 'below', 'beside'])
  })

  it('is not shown where every place is taken', () => {
    const crowd = [1, 2, 3, 4].map((movement) => caret(5, movement, movement))

    expect(placed(...crowd)).toEqual(['none', 'beside', 'below', 'above'])
  })

  it.each([
    ['above where the line above is shorter', 4, { 4: 'abc', 5: 'abcd', 6: 'abcdefgh' }, 'above'],
    ['above where the line above begins further along', 0, { 4: '        abc', 5: 'abcd' }, 'above'],
    ['below where only the line below is short', 4, { 4: 'abcdefgh', 5: 'abcdefgh', 6: 'abc' }, 'below'],
    ['beside at the end of a line among long ones', 4, { 4: 'abcdefgh', 5: 'abcd', 6: 'abcdefgh' }, 'beside'],
    ['above in the midst of code', 4, { 4: 'abcdefgh', 5: 'abcdefgh', 6: 'abcdefgh' }, 'above'],
  ])('covers no code if it can: it is %s', (_, column, code, place) => {
    expect(placesOf([caret(5, column)], ground(code))).toEqual([place])
  })

  it('does not mind one that is further along the line', () => {
    expect(placed(caret(5, 0), caret(5, 40))).toEqual(['above', 'above'])
  })
})
