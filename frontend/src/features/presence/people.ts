import type { Peer } from '../../collab/presence/peers'

/** An entry of the list of people. One person with two windows is listed once. */
export interface Person {
  readonly key: string
  readonly name: string
  readonly color: string
}

export function peopleAmong(peers: readonly Peer[]): readonly Person[] {
  const people = new Map<string, Person>()
  for (const { memberId, clientId, name, color } of peers) {
    const key = memberId ?? `session ${clientId}`
    if (!people.has(key)) people.set(key, { key, name, color })
  }
  return [...people.values()].sort((one, other) => one.name.localeCompare(other.name))
}

/** Who came and who went between two looks at the room. */
export function comingsAndGoings(before: readonly Person[], now: readonly Person[]) {
  const missingIn = (there: readonly Person[]) => (person: Person) =>
    there.every(({ key }) => key !== person.key)
  const names = (people: readonly Person[]) => people.map(({ name }) => name).join(', ')
  return { joined: names(now.filter(missingIn(before))), left: names(before.filter(missingIn(now))) }
}
