import { useEffect, useRef } from 'react'
import { announce } from '../../ui/announcer'
import { words } from '../../ui/words'
import type { Person } from './people'
import { comingsAndGoings } from './people'

const ANNOUNCED_EVERY_MS = 5000

/** Says who came and went, merged, so that a busy door does not drown everything else. */
export function useAnnouncedPeople(people: readonly Person[]) {
  const latest = useRef(people)
  useEffect(() => {
    latest.current = people
  }, [people])
  useEffect(() => {
    let known = latest.current
    const timer = setInterval(() => {
      const { joined, left } = comingsAndGoings(known, latest.current)
      known = latest.current
      const sentences = [joined && words.room.joined(joined), left && words.room.left(left)].filter(Boolean)
      if (sentences.length > 0) announce(sentences.join('. '))
    }, ANNOUNCED_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
}
