import { useEffect } from 'react'
import { useDispatch } from 'react-redux'
import type { Visit } from './visitsSlice'
import { roomVisited } from './visitsSlice'

/** Moves the room to the front of the recent ones, under the title that it has now. */
export function useNotedVisit({ roomId }: Visit, title: string) {
  const dispatch = useDispatch()
  useEffect(() => {
    dispatch(roomVisited({ roomId, title, visitedAt: new Date().toISOString() }))
  }, [dispatch, roomId, title])
}
