import type { RefObject } from 'react'
import { useRef } from 'react'
import type { Person } from '../../features/presence/people'
import { announce } from '../../ui/announcer'
import { strings } from '../../ui/strings'
import { useFollow } from './useFollow'
import { useFollowKeys } from './useFollowKeys'
import { useFollowRequests } from './useFollowRequests'

interface FollowingParts {
  readonly choose: (fileId: string, goesOn: boolean) => void
  readonly editorArea: RefObject<HTMLElement | null>
  readonly others: readonly Person[]
}

/** All there is to following in the room: whom, how it begins and ends, and what is shown of it. */
export function useFollowing({ choose, editorArea, others }: FollowingParts) {
  const { followed, left, follow, stop } = useFollow((fileId) => choose(fileId, false))
  const { asker, bring, answered } = useFollowRequests()
  const last = useRef<Person>(undefined)

  function start(person: Person) {
    last.current = person
    answered()
    follow(person)
  }

  const toggle = (person: Person) => (followed?.key === person.key ? stop() : start(person))

  /** Whom the user followed last if they are here, else the first who is active. */
  function toggleLast() {
    if (followed !== undefined) return stop()
    const known = others.find(({ key }) => key === last.current?.key)
    const next = known ?? others.find(({ activity }) => activity === 'active') ?? others[0]
    if (next === undefined) announce(strings.follow.nobody)
    else start(next)
  }

  useFollowKeys(editorArea, { isFollowing: followed !== undefined, onStop: stop, onToggle: toggleLast })

  /** What the user chooses by themselves ends following. */
  function chooseOwn(fileId: string, goesOn: boolean) {
    if (followed !== undefined) stop()
    choose(fileId, goesOn)
  }

  const pill = {
    followed,
    left,
    asker,
    onStop: stop,
    onFollow: start,
    onDismiss: answered,
  }
  return { following: { followed, follow: start, toggle, toggleLast, bring, pill }, chooseOwn }
}
