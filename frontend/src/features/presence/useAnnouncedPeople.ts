import { useEffect, useRef } from 'react'
import { announce } from '../../ui/announcer'
import { strings } from '../../ui/strings'
import type { Person } from './people'
import { comingsAndGoings } from './people'

const ANNOUNCED_EVERY_MS = 5000

/**
 * Says who came and went, merged, so that many arrivals do not drown everything else. A peer that is out of sight
 * because our own connection is gone has not left: nothing is said until all had time to come into sight again.
 *
 * @param live whether the server tells who is here
 * @param say is told each sentence as well
 */
export function useAnnouncedPeople(
  people: readonly Person[],
  live: boolean,
  say: (sentence: string) => void = () => undefined,
) {
  const latest = useRef({ people, live, say })
  useEffect(() => {
    latest.current = { people, live, say }
  }, [people, live, say])
  useEffect(() => {
    let known = latest.current.people
    let wasLive = latest.current.live
    const timer = setInterval(() => {
      const { people, live, say } = latest.current
      const settled = live && wasLive
      wasLive = live
      if (!settled) return
      const { joined, left } = comingsAndGoings(known, people)
      known = people
      const sentences = [joined && strings.room.joined(joined), left && strings.room.left(left)].filter(
        Boolean,
      )
      sentences.forEach(say)
      if (sentences.length > 0) announce(sentences.join('. '))
    }, ANNOUNCED_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
}
