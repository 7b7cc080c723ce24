import { useState, useSyncExternalStore } from 'react'
import type { Peer } from '../../collab/presence/peers'
import { useSession } from '../../ui/SessionContext'
import { peopleAmong } from './people'
import type { Person } from './people'

const everyPeer = () => true

/**
 * The others who are here, or those of them that `among` picks at the first call. A component that uses it renders
 * again only when a peer comes, goes or is renamed: cursors move many times a second.
 */
export function usePeople(among: (peer: Peer) => boolean = everyPeer): readonly Person[] {
  const session = useSession()
  const [peopleIn] = useState(() => remembering(among))
  return useSyncExternalStore(session.onPeersChange, () => peopleIn(session.peers()))
}

/** Returns the array of last time for as long as it would be the same. */
function remembering(among: (peer: Peer) => boolean): (peers: readonly Peer[]) => readonly Person[] {
  let seen: readonly Peer[] | undefined
  let known: readonly Person[] = []
  return (peers) => {
    if (peers === seen) return known
    seen = peers
    const now = peopleAmong(peers.filter(among))
    if (!areSame(known, now)) known = now
    return known
  }
}

function areSame(some: readonly Person[], others: readonly Person[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ key, name, color, activity }, index) => {
      const other = others[index]
      return key === other?.key && name === other.name && color === other.color && activity === other.activity
    })
  )
}
