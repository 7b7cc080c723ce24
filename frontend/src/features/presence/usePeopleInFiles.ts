import { useState, useSyncExternalStore } from 'react'
import type { Peer } from '../../collab/presence/peers'
import { useSession } from '../../ui/SessionContext'
import { peopleAmong } from './people'
import type { Person } from './people'

/** By the id of the file. */
export type PeopleInFiles = ReadonlyMap<string, readonly Person[]>

/** Which file each of the others is in. A component that uses it renders again only when one changes files, comes or goes. */
export function usePeopleInFiles(): PeopleInFiles {
  const session = useSession()
  const [peopleIn] = useState(remembering)
  return useSyncExternalStore(session.onPeersChange, () => peopleIn(session.peers()))
}

/** Returns the map of last time for as long as it would be the same. */
function remembering(): (peers: readonly Peer[]) => PeopleInFiles {
  let seen: readonly Peer[] | undefined
  let summary = ''
  let known: PeopleInFiles = new Map()
  return (peers) => {
    if (peers === seen) return known
    seen = peers
    const now = peopleInFiles(peers)
    const said = JSON.stringify([...now])
    if (said !== summary) known = now
    summary = said
    return known
  }
}

function peopleInFiles(peers: readonly Peer[]): PeopleInFiles {
  const files = [
    ...new Set(peers.flatMap(({ cursor }) => (cursor === undefined ? [] : [cursor.fileId]))),
  ].sort()
  return new Map(
    files.map((fileId) => [fileId, peopleAmong(peers.filter(({ cursor }) => cursor?.fileId === fileId))]),
  )
}
