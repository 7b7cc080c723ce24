const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * The longest beginning of a text of at most `maxUnits` UTF-16 units that does not end inside what people take for one
 * character: a family of emoji, a letter with its marks. Of a single character that is too long, what fits.
 */
export function cutBetweenCharacters(text: string, maxUnits: number): string {
  if (text.length <= maxUnits) return text
  let end = 0
  for (const { index, segment } of characters.segment(text.slice(0, maxUnits + 2))) {
    if (index + segment.length > maxUnits) break
    end = index + segment.length
  }
  return end > 0 ? text.slice(0, end) : text.slice(0, maxUnits).replace(/[\uD800-\uDBFF]$/, '')
}
