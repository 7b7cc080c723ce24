import { matchSorter } from 'match-sorter'
import type { Command } from '../../ui/commands'
import { SETTING } from '../../ui/commands'

/** What the palette can find. */
export interface PaletteSources {
  readonly commands: readonly Command[]
  /** Opens a file each. */
  readonly files: readonly Command[]
  /** Goes to a participant each. */
  readonly people: readonly Command[]
  /** Ids of the commands that were used last, the latest first. */
  readonly recent: readonly string[]
}

/** So many are listed. */
const MOST = 50

/** What is found, best first; all commands for an empty query, those that were used last before the others. */
export function paletteItems(
  query: string,
  { commands, files, people, recent }: PaletteSources,
): readonly Command[] {
  const wanted = query.trimStart()
  if (wanted.startsWith('@')) return matching(files, wanted.slice(1))
  if (wanted.startsWith('#')) return matching(people, wanted.slice(1))
  if (wanted.startsWith('>')) return matching(commands.filter(isSetting), wanted.slice(1))
  const used = recent.flatMap((id) => commands.filter((command) => command.id === id))
  const others = commands.filter(({ id }) => !recent.includes(id))
  if (wanted.trim() === '') return [...used, ...others].slice(0, MOST)
  return matching([...used, ...others, ...files, ...people], wanted)
}

const isSetting = ({ id }: Command): boolean => id.startsWith(SETTING)

/** Of those that match equally well, the order stays. */
const matching = (all: readonly Command[], query: string): readonly Command[] =>
  matchSorter([...all], query.trim(), {
    keys: ['title'],
    baseSort: (one, other) => one.index - other.index,
  }).slice(0, MOST)
