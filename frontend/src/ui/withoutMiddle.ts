import { charactersOf } from '../collab/document/characters'

const LONGEST = 40
const END = 14

/** A name of a file within a sentence: of a long one both ends, for its ending tells what it is. */
export function withoutMiddle(name: string): string {
  const all = charactersOf(name)
  if (all.length <= LONGEST) return name
  return `${all.slice(0, LONGEST - END - 1).join('')}…${all.slice(-END).join('')}`
}
