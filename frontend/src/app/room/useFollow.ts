import { useCallback, useEffect, useRef, useState } from 'react'
import { toOffset } from '../../collab/editor/relativeSelection'
import type { Peer } from '../../collab/presence/peers'
import { revealLine } from '../../features/editor/activeEditor'
import { keyOf } from '../../features/presence/people'
import type { Person } from '../../features/presence/people'
import { announce } from '../../ui/announcer'
import { useSession } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'
import { useExpiry } from '../../ui/useExpiry'

const RESUMABLE_MS = 10_000

/** After a lost connection the others come into sight one by one; who is missing for so long has left. */
const MISSED_AFTER_MS = 5000

const words = strings.follow

/**
 * Follows another participant: what they have in front comes in front here, and what they see is in sight, until the user
 * does something in the editor. The user's own caret stays where it is.
 *
 * @param show brings a file in front
 */
export function useFollow(show: (fileId: string) => void) {
  const session = useSession()
  const [followed, setFollowed] = useState<Person>()
  const [left, setLeft] = useState<Person>()
  useExpiry(left?.key ?? '', RESUMABLE_MS, () => setLeft(undefined))
  const latest = useRef(show)
  useEffect(() => {
    latest.current = show
  })

  const follow = useCallback((person: Person) => {
    setLeft(undefined)
    setFollowed(person)
    announce(words.following(person.name))
  }, [])

  const stop = useCallback(() => {
    setFollowed((person) => {
      setLeft(person)
      return undefined
    })
  }, [])

  useEffect(() => {
    if (followed === undefined) return
    let shown = ''
    let missing: ReturnType<typeof setTimeout> | undefined
    function catchUp(person: Person) {
      const peer = bestOf(session.peers().filter((one) => keyOf(one) === person.key))
      if (peer === undefined) {
        missing ??= setTimeout(() => giveUp(person), MISSED_AFTER_MS)
        return
      }
      clearTimeout(missing)
      missing = undefined
      const place = peer.view ?? (peer.cursor && { fileId: peer.cursor.fileId, top: peer.cursor.head })
      if (place === undefined || JSON.stringify(place) === shown) return
      shown = JSON.stringify(place)
      const file = session.room.contents().files.find(({ id }) => id === place.fileId)
      if (file === undefined) return
      latest.current(file.id)
      revealLine(file.id, () => toOffset(file.text, place.top) ?? 0)
    }
    /** Without a connection nobody is in sight; that is no reason to stop. */
    function giveUp(person: Person) {
      missing = undefined
      if (session.state().connection.status !== 'live') return catchUp(person)
      setFollowed(undefined)
      announce(words.gone(person.name))
    }
    catchUp(followed)
    const stopListening = session.onPeersChange(() => catchUp(followed))
    return () => {
      clearTimeout(missing)
      stopListening()
    }
  }, [session, followed])

  return { followed, left, follow, stop }
}

/** Of several windows of one person the one in which they are. */
function bestOf(peers: readonly Peer[]): Peer | undefined {
  return (
    peers.find(({ cursor, activity }) => cursor !== undefined && activity === 'active') ??
    peers.find(({ activity }) => activity !== 'away') ??
    peers[0]
  )
}
