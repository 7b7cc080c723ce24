import { describe, expect, it } from 'vitest'
import { placesOf, shortName } from './flagPlaces'

const caret = (line: number, column: number, movement = 1, name = 'Bo') => ({
  peer: { name },
  movement,
  line,
  column,
})

const OWN_LINE = 10
const placed = (...carets: ReturnType<typeof caret>[]) => placesOf(carets, OWN_LINE, 20, 8)

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
    ['below the first line, which has nothing above', 1, 'below'],
    ['below where above is one’s own line', 11, 'below'],
    ['above where below is one’s own line', 9, 'above'],
    ['above in one’s own line', 10, 'above'],
  ])('is %s', (_, line, place) => {
    expect(placed(caret(line, 0))).toEqual([place])
  })

  it('is beside its caret on the first line, when one writes in the second', () => {
    expect(placesOf([caret(1, 0)], 2, 20, 8)).toEqual(['beside'])
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

  it('does not mind one that is further along the line', () => {
    expect(placed(caret(5, 0), caret(5, 40))).toEqual(['above', 'above'])
  })
})
