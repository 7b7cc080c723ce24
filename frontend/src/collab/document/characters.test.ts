import { describe, expect, it } from 'vitest'
import { cutBetweenCharacters } from './characters'

describe('a text that is cut', () => {
  it('ends before the family of emoji that does not fit', () => {
    expect(cutBetweenCharacters(`${'x'.repeat(35)}👨‍👩‍👧‍👦`, 40)).toBe('x'.repeat(35))
    expect(cutBetweenCharacters('👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 20)).toBe('👨‍👩‍👧‍👦')
    expect(cutBetweenCharacters('🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁥󠁮󠁧󠁿', 20)).toBe('🏴󠁧󠁢󠁥󠁮󠁧󠁿')
  })

  it('fits, whatever its first character is', () => {
    expect(cutBetweenCharacters(`a${'\u0301'.repeat(20_000)}`, 120)).toHaveLength(120)
    expect(cutBetweenCharacters('fits', 4)).toBe('fits')
  })
})
