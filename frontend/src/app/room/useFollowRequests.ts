import { useCallback, useEffect, useRef, useState } from 'react'
import type { Peer } from '../../collab/presence/peers'
import { keyOf } from '../../features/presence/people'
import type { Person } from '../../features/presence/people'
import { announce } from '../../ui/announcer'
import { useSession } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'

/** Nobody is asked more often by the same participant; ms. */
const PAUSE_MS = 10_000

/** Who asks to be followed now, and how the user asks the others. What was asked before the user came is not heard. */
export function useFollowRequests() {
  const session = useSession()
  const [asker, setAsker] = useState<Person>()
  const askedAt = useRef(-Infinity)

  useEffect(() => {
    const known = new Map<number, { request: string | undefined; at: number }>()
    const listen = (isFirst: boolean) => {
      for (const peer of session.peers()) {
        const before = known.get(peer.clientId)
        if (before?.request === peer.request && before !== undefined) continue
        const now = Date.now()
        const isHeard = !isFirst && before !== undefined && now - before.at >= PAUSE_MS
        known.set(peer.clientId, { request: peer.request, at: isHeard ? now : (before?.at ?? -Infinity) })
        if (!isHeard || peer.request === undefined) continue
        setAsker(personOf(peer))
        announce(strings.follow.asks(peer.name))
      }
    }
    listen(true)
    return session.onPeersChange(() => listen(false))
  }, [session])

  const bring = useCallback(() => {
    const now = performance.now()
    if (now - askedAt.current < PAUSE_MS) return announce(strings.follow.broughtJustNow)
    askedAt.current = now
    session.presence.requestToFollow()
    announce(strings.follow.brought)
  }, [session])

  return { asker, bring, answered: () => setAsker(undefined) }
}

const personOf = (peer: Peer): Person => ({
  key: keyOf(peer),
  name: peer.name,
  color: peer.color,
  activity: peer.activity,
})
