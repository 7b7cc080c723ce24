import { useEffect, useState, useSyncExternalStore } from 'react'
import { useDispatch } from 'react-redux'
import { messagesRead } from './readMarksSlice'
import { useChatState } from './useChat'
import { useReadMark } from './useUnread'

/**
 * Notes what the user reads, while the list is at its end and the page in front.
 *
 * @returns the moment after which messages are new to the user: when the list was opened, or the page left; undefined if
 *   none is
 */
export function useReading(roomId: string, isAtEnd: boolean): number | undefined {
  const { messages, loaded } = useChatState()
  const mark = useReadMark(roomId)
  const dispatch = useDispatch()
  const isSeen = useSyncExternalStore(onVisibility, () => document.visibilityState === 'visible')
  const last = messages.at(-1)?.sentAt
  // Before the page of this connection is there, what is known may be followed by messages that nobody has seen.
  const isReading = isSeen && isAtEnd && loaded
  const [wasReading, setWasReading] = useState(false)
  const [since, setSince] = useState<number>()

  if (isReading !== wasReading) {
    setWasReading(isReading)
    // What came while nobody read is marked when somebody does; what comes then is not.
    if (isReading) setSince(mark !== undefined && last !== undefined && last > mark ? mark : undefined)
  }

  useEffect(() => {
    if (isReading && last !== undefined && last > (mark ?? -1))
      dispatch(messagesRead({ roomId, sentAt: last }))
  }, [dispatch, roomId, isReading, last, mark])

  return isReading ? since : mark
}

function onVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}
