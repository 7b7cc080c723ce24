import { cutBetweenCharacters } from './characters'

/** Units in which a character of Unicode's form NFC can have been sent, at most. */
const MOST_DECOMPOSED = 4

/** Tags that may spell a flag: a region's name and the end. */
const MOST_TAGS = 8

// Signs of Arabic, Syriac and Kaithi that stand before numbers.
const SEEN_FORMATS = '\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}'
// Letters and unassigned code points that are displayed as nothing.
const IGNORED =
  '\\u034F\\u17B4\\u17B5\\u115F\\u1160\\u2065\\u3164\\uFFA0\\uFFF0-\\uFFF8\\u{E0000}-\\u{E00FF}\\u{E01F0}-\\u{E0FFF}'
const UNJOINED_SCRIPTS = 'Latin Greek Cyrillic Armenian Georgian Hebrew Han Hiragana Katakana Hangul'
  .split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('')

/** Ends a line, controls a terminal, or is half of a character. */
const BREAKS_LINES = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/u
/** Cannot be seen wherever it stands, or turns what stands around it. */
const HIDDEN = new RegExp(`(?![${SEEN_FORMATS}])[\\p{Cf}${IGNORED}]`, 'u')
/** Leaves something on the screen. */
const SEEN = new RegExp(`[${SEEN_FORMATS}]|[^\\p{Zs}\\p{Mn}\\p{Me}\\p{Cf}${IGNORED}\\u2800]`, 'u')
/** Letters that stand side by side: a joiner beside them changes nothing. */
const UNJOINED = new RegExp(`[\\p{ASCII}\\p{Z}]|(?=\\p{L})[${UNJOINED_SCRIPTS}]`, 'u')
const JOINER = /[\u200C\u200D]/u
const TAG = /[\u{E0020}-\u{E007F}]/u
const BLACK_FLAG = '\u{1F3F4}'
const LAST_TAG = '\u{E007F}'

/** Spaces at both ends, but no-break ones. */
const MARGIN =
  /^[ \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]+|[ \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]+$/gu

const PRINTABLE_ASCII = /^[!-~]+$/

/**
 * What is left of a name or title that was never checked: on one line, in Unicode's form NFC, without what turns or
 * hides text, cut between characters. By the same rules as the server's `PlainText.cleaned`.
 *
 * @param maxUnits UTF-16 units
 * @returns empty if nothing is left
 */
export function cleanedLine(text: string, maxUnits: number): string {
  if (text.length <= maxUnits && PRINTABLE_ASCII.test(text)) return text
  const start = cutBetweenCharacters(text, MOST_DECOMPOSED * maxUnits)
  const composed = withoutMargin(shownOf(start)).normalize('NFC')
  const line = withoutMargin(cutBetweenCharacters(composed, maxUnits))
  return shownOf(line) === line && SEEN.test(line) ? line : ''
}

/** Why a name or title is none, by the same rules. */
export type LineFlaw =
  | { readonly kind: 'unseen' }
  /** `place` counts code points, the first is 1. */
  | { readonly kind: 'character'; readonly codePoint: number; readonly place: number }

/** The first flaw of a line that is not empty; undefined if it can be kept as it is. */
export function lineFlaw(line: string): LineFlaw | undefined {
  const refused: number[] = []
  shownOf(line, (at) => refused.push(at))
  const [first] = refused
  if (first === undefined) return SEEN.test(line) ? undefined : { kind: 'unseen' }
  const codePoint = Array.from(line)[first]?.codePointAt(0) ?? 0
  return { kind: 'character', codePoint, place: first + 1 }
}

const withoutMargin = (text: string): string => text.replace(MARGIN, '')

/**
 * @param onRefused is told the place of each code point, or run of tags, that is not shown as it is
 */
function shownOf(text: string, onRefused: (at: number) => void = () => undefined): string {
  const points = Array.from(text)
  let shown = ''
  for (let at = 0; at < points.length; at++) {
    const point = points[at] ?? ''
    if (TAG.test(point)) {
      const end = endOfTags(points, at)
      if (tagsFlag(points, at, end)) shown += points.slice(at, end).join('')
      else onRefused(at)
      at = end - 1
    } else if (BREAKS_LINES.test(point)) {
      shown += ' '
      onRefused(at)
    } else if (JOINER.test(point) ? joins(points, at) : !HIDDEN.test(point)) shown += point
    else onRefused(at)
  }
  return shown
}

function endOfTags(points: readonly string[], start: number): number {
  let end = start
  while (end < points.length && TAG.test(points[end] ?? '')) end++
  return end
}

/** Tags spell the region of a flag: behind a black flag, up to the tag that ends them. */
function tagsFlag(points: readonly string[], start: number, end: number): boolean {
  return points[start - 1] === BLACK_FLAG && points[end - 1] === LAST_TAG && end - start <= MOST_TAGS
}

/** Joiners shape emoji and several scripts; Latin letters look the same with and without. */
function joins(points: readonly string[], at: number): boolean {
  return canBeJoined(points[at - 1]) && canBeJoined(points[at + 1])
}

function canBeJoined(point: string | undefined): boolean {
  return point !== undefined && !HIDDEN.test(point) && !UNJOINED.test(point)
}
