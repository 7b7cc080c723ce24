import { useEffect, useRef } from 'react'
import { announce } from '../../ui/announcer'
import { useSession } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'

/** As much of a message as is spoken. */
const SPOKEN_CHARS = 300

/** Speaks what others write while the user is here. */
export function useHeardMessages(me: string): void {
  const { chat } = useSession()
  const known = useRef(0)

  useEffect(() => {
    let wasLoaded = chat.state().loaded
    known.current = chat.state().messages.at(-1)?.sentAt ?? 0
    return chat.onChange(() => {
      const { messages, loaded } = chat.state()
      const since = known.current
      known.current = messages.at(-1)?.sentAt ?? 0
      const heard = wasLoaded ? messages.filter(({ sentAt }) => sentAt > since) : []
      wasLoaded = loaded
      for (const { author, text, deleted } of heard)
        if (author.id !== me && !deleted)
          announce(strings.chat.said(author.name, text.slice(0, SPOKEN_CHARS)))
    })
  }, [chat, me])
}
