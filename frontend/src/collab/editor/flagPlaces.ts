/** Where a flag hangs on its caret: it covers a bit of the line there. `none` shows it only to a pointer. */
export type FlagPlace = 'above' | 'below' | 'beside' | 'none'

export interface Caret {
  readonly peer: { readonly name: string }
  /** Higher for whoever moved later. */
  readonly movement: number
  /** Counted from one. */
  readonly line: number
  /** Counted from zero. */
  readonly column: number
}

/** Padding and rounding of a flag, in characters of the code. */
const MARGIN_COLUMNS = 3
const FLAG_CHARACTER_PX = 8

const LONGEST_FLAG = 16

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A name that fits on a flag; cut between characters as people see them. */
export function shortName(name: string): string {
  const all = Array.from(characters.segment(name), ({ segment }) => segment)
  return all.length <= LONGEST_FLAG ? name : `${all.slice(0, LONGEST_FLAG - 1).join('')}…`
}

/** The flags' places: never on one's own line, never on another flag; whoever moved last chooses first. */
export function placesOf(
  carets: readonly Caret[],
  ownLine: number,
  lines: number,
  characterPx: number,
): readonly FlagPlace[] {
  const taken: { line: number; from: number; to: number }[] = []
  const places = new Map<Caret, FlagPlace>()
  const columnsPerCharacter = FLAG_CHARACTER_PX / (characterPx || FLAG_CHARACTER_PX)
  for (const caret of [...carets].sort((one, other) => other.movement - one.movement)) {
    const width = Math.ceil(shortName(caret.peer.name).length * columnsPerCharacter) + MARGIN_COLUMNS
    const free = candidatesFor(caret, lines).find(({ line }) => {
      const collides = taken.some(
        (flag) => flag.line === line && flag.from < caret.column + width && caret.column < flag.to,
      )
      return line !== ownLine && !collides
    })
    if (free !== undefined) taken.push({ line: free.line, from: caret.column, to: caret.column + width })
    places.set(caret, free?.place ?? 'none')
  }
  return carets.map((caret) => places.get(caret) ?? 'none')
}

/** Above the first line it would be cut off; below the last one there is always room. */
function candidatesFor({ line }: Caret, lines: number): { place: FlagPlace; line: number }[] {
  const below = { place: 'below', line: Math.min(line + 1, lines + 1) } as const
  const beside = { place: 'beside', line } as const
  return line === 1 ? [below, beside] : [{ place: 'above', line: line - 1 }, below, beside]
}
