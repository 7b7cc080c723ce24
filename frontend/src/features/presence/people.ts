import type { Activity } from '../../collab/presence/peerFields'
import type { Peer } from '../../collab/presence/peers'

/** An entry of the list of people. One person with two windows is listed once. */
export interface Person {
  readonly key: string
  readonly name: string
  readonly color: string
  /** Of the most active of their windows; undefined for the user. */
  readonly activity?: Activity
}

/** What tells people apart: members by their id, others by their session. */
export const keyOf = ({ memberId, clientId }: Peer): string => memberId ?? `session ${clientId}`

const MOST_ACTIVE_FIRST: readonly Activity[] = ['active', 'idle', 'away']

export function peopleAmong(peers: readonly Peer[]): readonly Person[] {
  const people = new Map<string, Person>()
  for (const peer of peers) {
    const key = keyOf(peer)
    const { name, color, activity } = people.get(key) ?? peer
    people.set(key, { key, name, color, activity: moreActive(activity ?? peer.activity, peer.activity) })
  }
  return [...people.values()].sort((one, other) => one.name.localeCompare(other.name))
}

const moreActive = (one: Activity, other: Activity): Activity =>
  MOST_ACTIVE_FIRST.find((activity) => activity === one || activity === other) ?? one

/** Who came and who went between two looks at the room. */
export function comingsAndGoings(before: readonly Person[], now: readonly Person[]) {
  const missingIn = (there: readonly Person[]) => (person: Person) =>
    there.every(({ key }) => key !== person.key)
  const names = (people: readonly Person[]) => people.map(({ name }) => name).join(', ')
  return { joined: names(now.filter(missingIn(before))), left: names(before.filter(missingIn(now))) }
}
