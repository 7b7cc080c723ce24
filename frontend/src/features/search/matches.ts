/** What is looked for. */
export interface SearchQuery {
  readonly text: string
  readonly matchCase: boolean
  readonly wholeWord: boolean
  /** Whether the text is a regular expression. */
  readonly isExpression: boolean
}

/** A place where it was found, with the line around it as it is shown. */
export interface Match {
  /** UTF-16 units from the start of the file. */
  readonly from: number
  readonly to: number
  /** The line in which it begins; the first is 1. */
  readonly line: number
  readonly before: string
  readonly found: string
  readonly after: string
}

export interface FileMatches {
  readonly fileId: string
  readonly matches: readonly Match[]
}

export interface SearchResult {
  readonly files: readonly FileMatches[]
  readonly total: number
  /** Whether there is more than is listed. */
  readonly isCut: boolean
}

/** More matches are not listed. */
export const MOST_MATCHES = 1000

/** So much of a line is shown before what was found, and so much of what was found and of what follows; UTF-16 units. */
const SHOWN_BEFORE = 30
const SHOWN = 120

const WORD = '[\\p{L}\\p{N}_]'

/** The query as a regular expression that finds all; undefined if it is none, or matches nothing that can be seen. */
export function patternOf({ text, matchCase, wholeWord, isExpression }: SearchQuery): RegExp | undefined {
  if (text === '') return undefined
  const source = isExpression ? text : text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  const whole = wholeWord ? `(?<!${WORD})(?:${source})(?!${WORD})` : source
  try {
    return new RegExp(whole, matchCase ? 'gmu' : 'gimu')
  } catch {
    return undefined
  }
}

/** What a pattern finds in files, in their order. What is found empty is no match. */
export function searchFiles(
  files: readonly { readonly fileId: string; readonly text: string }[],
  pattern: RegExp,
): SearchResult {
  const found: FileMatches[] = []
  let total = 0
  for (const { fileId, text } of files) {
    const matches = matchesIn(text, pattern, MOST_MATCHES + 1 - total)
    total += matches.length
    if (total > MOST_MATCHES) {
      const listed = matches.slice(0, matches.length - 1)
      if (listed.length > 0) found.push({ fileId, matches: listed })
      return { files: found, total: MOST_MATCHES, isCut: true }
    }
    if (matches.length > 0) found.push({ fileId, matches })
  }
  return { files: found, total, isCut: false }
}

function matchesIn(text: string, pattern: RegExp, most: number): readonly Match[] {
  const matches: Match[] = []
  let line = 1
  let lineStart = 0
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (found === '') continue
    if (matches.length === most) break
    for (
      let next = text.indexOf('\n', lineStart);
      next >= 0 && next < index;
      next = text.indexOf('\n', lineStart)
    ) {
      line++
      lineStart = next + 1
    }
    matches.push({ from: index, to: index + found.length, line, ...shown(text, lineStart, index, found) })
  }
  return matches
}

function shown(text: string, lineStart: number, from: number, found: string) {
  const indented = text.slice(lineStart, from).trimStart()
  const isLong = indented.length > SHOWN_BEFORE
  const before = isLong ? `…${indented.slice(-SHOWN_BEFORE)}` : indented
  const [first = ''] = found.split('\n', 1)
  const lineEnd = text.indexOf('\n', from + first.length)
  const rest =
    first.length < found.length ? '' : text.slice(from + first.length, lineEnd < 0 ? undefined : lineEnd)
  return { before, found: first.slice(0, SHOWN), after: rest.slice(0, SHOWN) }
}
