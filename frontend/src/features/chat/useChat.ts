import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { pairspaceApi } from '../../api/pairspaceApi.generated'
import type { ListMessagesApiResponse } from '../../api/pairspaceApi.generated'
import type { Problem } from '../../api/problem'
import { problemOf } from '../../api/problem'
import type { ChatLog, ChatPage, ChatState } from '../../collab/chat/ChatLog'
import { chatMessageOf } from '../../collab/protocol/chatMessages'
import { useSession, useSessionState } from '../../ui/SessionContext'

const { useLazyListMessagesQuery } = pairspaceApi

export function useChatState(): ChatState {
  const { chat } = useSession()
  return useSyncExternalStore(chat.onChange, chat.state)
}

/** The pages of the chat that the server keeps. */
export interface ChatPages {
  /** Why the last page that was asked for did not come. */
  readonly problem: Problem | undefined
  readonly isFetching: boolean
  /** Asks for the messages before the oldest known one. */
  readonly fetchOlder: () => void
  /** Asks again for what did not come. */
  readonly fetchAgain: () => void
}

/** Asks for the last page whenever the connection comes, since what was said meanwhile was not heard. */
export function useChatPages(roomId: string): ChatPages {
  const { chat } = useSession()
  const live = useSessionState((state) => state.connection.status === 'live')
  const [list, { isFetching }] = useLazyListMessagesQuery()
  const [failed, setFailed] = useState<{ problem: Problem; before: string | undefined }>()

  function fetchPage(before: string | undefined) {
    void list(before === undefined ? { roomId } : { roomId, before }).then(({ data, error }) => {
      setFailed(error === undefined ? undefined : { problem: problemOf(error), before })
      if (data !== undefined) take(chat, pageOf(data), before)
    })
  }
  const fetchLast = useRef(() => fetchPage(undefined))
  useEffect(() => {
    fetchLast.current = () => fetchPage(undefined)
  })

  useEffect(() => {
    if (live) fetchLast.current()
  }, [live, chat])

  return {
    problem: failed?.problem,
    isFetching,
    fetchOlder: () => fetchPage(chat.state().messages[0]?.messageId),
    fetchAgain: () => fetchPage(failed?.before),
  }
}

function take(chat: ChatLog, page: ChatPage, before: string | undefined) {
  if (before === undefined) chat.loadedLast(page)
  else chat.loadedBefore(page)
}

const pageOf = ({ messages, more }: ListMessagesApiResponse): ChatPage => ({
  messages: messages.flatMap((message) => chatMessageOf(message) ?? []),
  more,
})
