import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'
import type { SystemLine } from './messageGroups'

/** Older ones are forgotten. */
const KEPT = 100

/**
 * What the room itself says between the messages, from now on: each after the message that is the last one then, or once
 * the last page is there.
 *
 * @param title of the room
 * @returns the lines, and what adds one
 */
export function useSystemLines(title: string) {
  const { chat } = useSession()
  const [lines, setLines] = useState<readonly SystemLine[]>([])
  const count = useRef(0)
  const known = useRef(title)

  const waiting = useRef<readonly string[]>([])

  const place = useCallback(
    (sentences: readonly string[]) => {
      const at = chat.state().messages.at(-1)?.sentAt ?? 0
      const placed = sentences.map((sentence) => ({
        kind: 'system' as const,
        key: `line ${++count.current}`,
        at,
        sentence,
      }))
      setLines((before) => [...before, ...placed].slice(-KEPT))
    },
    [chat],
  )

  const say = useCallback(
    (sentence: string) => {
      if (chat.state().loaded) place([sentence])
      else waiting.current = [...waiting.current, sentence].slice(-KEPT)
    },
    [chat, place],
  )

  // Which message is the last one is known once the page is there.
  useEffect(() => {
    return chat.onChange(() => {
      if (!chat.state().loaded || waiting.current.length === 0) return
      place(waiting.current)
      waiting.current = []
    })
  }, [chat, place])

  useEffect(() => {
    if (known.current === title) return
    known.current = title
    say(strings.chat.renamed(title))
  }, [title, say])

  return { lines, say }
}
