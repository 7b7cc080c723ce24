import { useEffect } from 'react'
import { useDispatch, useSelector } from 'react-redux'
import type { ReadMarks } from './readMarksSlice'
import { messagesRead } from './readMarksSlice'
import { useChatState } from './useChat'

/** When the last message was sent that the user has read; undefined if the user was never here. */
export const useReadMark = (roomId: string): number | undefined =>
  useSelector((state: { readMarks: ReadMarks }) => state.readMarks[roomId])

/** How many messages of others the user has not read. Who comes for the first time has read what was said before. */
export function useUnread(roomId: string, me: string): number {
  const { messages, loaded } = useChatState()
  const mark = useReadMark(roomId)
  const dispatch = useDispatch()
  const isFirstVisit = loaded && mark === undefined
  const last = messages.at(-1)?.sentAt ?? 0

  useEffect(() => {
    if (isFirstVisit) dispatch(messagesRead({ roomId, sentAt: last }))
  }, [isFirstVisit, dispatch, roomId, last])

  if (mark === undefined) return 0
  return messages.filter(({ author, deleted, sentAt }) => author.id !== me && !deleted && sentAt > mark)
    .length
}
