import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'
import type { SystemLine } from './messageGroups'

/** Older ones are forgotten. */
const KEPT = 100

/**
 * What the room itself says between the messages, from now on: each after the message that is the last one then.
 *
 * @param title of the room
 * @returns the lines, and what adds one
 */
export function useSystemLines(title: string) {
  const { chat } = useSession()
  const [lines, setLines] = useState<readonly SystemLine[]>([])
  const count = useRef(0)
  const known = useRef(title)

  const say = useCallback(
    (sentence: string) => {
      const key = `line ${++count.current}`
      const at = chat.state().messages.at(-1)?.sentAt ?? 0
      setLines((before) => [...before, { kind: 'system' as const, key, at, sentence }].slice(-KEPT))
    },
    [chat],
  )

  useEffect(() => {
    if (known.current === title) return
    known.current = title
    say(strings.chat.renamed(title))
  }, [title, say])

  return { lines, say }
}
