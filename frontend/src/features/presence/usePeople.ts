import { useState, useSyncExternalStore } from 'react'
import type { Peer } from '../../collab/presence/peers'
import { useSession } from '../../ui/SessionContext'
import { peopleAmong } from './people'
import type { Person } from './people'

const everybody = () => true

/**
 * The others who are here, or those of them that `among` picks at the first call. Whoever uses it renders again only when
 * somebody comes, goes or is called something else: cursors move many times a second.
 */
export function usePeople(among: (peer: Peer) => boolean = everybody): readonly Person[] {
  const session = useSession()
  const [peopleIn] = useState(() => remembering(among))
  return useSyncExternalStore(session.onPeersChange, () => peopleIn(session.peers()))
}

/** Answers with the array of last time for as long as it would say the same. */
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
    some.every(({ key, name, color }, index) => {
      const other = others[index]
      return key === other?.key && name === other.name && color === other.color
    })
  )
}
