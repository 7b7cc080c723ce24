const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** What users perceive as the characters of a text: a family of emoji is one, and so is a letter with its marks. */
export function charactersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/**
 * The longest beginning of a text of at most `maxUnits` UTF-16 units, and `maxBytes` of UTF-8, that does not end inside
 * what users perceive as one character: a family of emoji, a letter with its marks. Of a single character that is too
 * long, what fits.
 */
export function cutBetweenCharacters(text: string, maxUnits: number, maxBytes = Infinity): string {
  if (text.length <= maxUnits && (text.length * 3 <= maxBytes || bytesOf(text) <= maxBytes)) return text
  const looked = text.slice(0, maxUnits + 2)
  return fitting(charactersOf(looked), maxUnits, maxBytes) || fitting(Array.from(looked), maxUnits, maxBytes)
}

function fitting(pieces: readonly string[], maxUnits: number, maxBytes: number): string {
  let kept = ''
  let bytes = 0
  for (const piece of pieces) {
    bytes += bytesOf(piece)
    if (kept.length + piece.length > maxUnits || bytes > maxBytes) break
    kept += piece
  }
  return kept
}

/** How long a text is as UTF-8; half a surrogate pair counts as U+FFFD. */
export function bytesOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + bytesOfCodePoint(character.codePointAt(0) ?? 0), 0)
}

function bytesOfCodePoint(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
