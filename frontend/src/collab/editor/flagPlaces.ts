import { charactersOf } from '../document/characters'

/** Where a flag hangs on its caret: it covers a bit of the line there. `none` shows it only to a pointer. */
export type FlagPlace = 'above' | 'below' | 'beside' | 'none'

export interface Caret {
  readonly peer: { readonly name: string }
  /** Higher for a caret that moved later. */
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

/** A name that fits on a flag; cut between characters as users perceive them. */
export function shortName(name: string): string {
  const all = charactersOf(name)
  return all.length <= LONGEST_FLAG ? name : `${all.slice(0, LONGEST_FLAG - 1).join('')}…`
}

/** Where there is something in a line, in columns. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** What the flags hang over. */
export interface FlagGround {
  readonly ownLine: number
  readonly lines: number
  readonly characterPx: number
  /** Where the code of a line is, if it has any. */
  codeIn(line: number): Stretch | undefined
}

/**
 * The flags' places: never on one's own line, never on another flag, and where there is no code if there is such a
 * place. The caret that moved last chooses first.
 */
export function placesOf(carets: readonly Caret[], ground: FlagGround): readonly FlagPlace[] {
  const { ownLine, characterPx } = ground
  const taken: ({ readonly line: number } & Stretch)[] = []
  const places = new Map<Caret, FlagPlace>()
  const columnsPerCharacter = FLAG_CHARACTER_PX / (characterPx || FLAG_CHARACTER_PX)
  for (const caret of [...carets].sort((one, other) => other.movement - one.movement)) {
    const width = Math.ceil(shortName(caret.peer.name).length * columnsPerCharacter) + MARGIN_COLUMNS
    const flag = { from: caret.column, to: caret.column + width }
    const free = candidatesFor(caret, ground.lines).filter(({ line }) => {
      const collides = taken.some((other) => other.line === line && overlap(other, flag))
      return line !== ownLine && !collides
    })
    const chosen = free.find(({ line }) => !overlap(ground.codeIn(line), flag)) ?? free[0]
    if (chosen !== undefined) taken.push({ line: chosen.line, ...flag })
    places.set(caret, chosen?.place ?? 'none')
  }
  return carets.map((caret) => places.get(caret) ?? 'none')
}

const overlap = (one: Stretch | undefined, other: Stretch) =>
  one !== undefined && one.from < other.to && other.from < one.to

/** Above the first line and below the last one there is room. */
function candidatesFor({ line }: Caret, lines: number): { place: FlagPlace; line: number }[] {
  const below = { place: 'below', line: Math.min(line + 1, lines + 1) } as const
  const beside = { place: 'beside', line } as const
  return [{ place: 'above', line: line - 1 }, below, beside]
}
