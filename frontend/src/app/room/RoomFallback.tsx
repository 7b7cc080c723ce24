import { useSelector } from 'react-redux'
import { useParams } from 'react-router'
import { LobbySkeleton } from '../../features/rooms/LobbySkeleton'
import { selectVisit } from '../../features/rooms/visitsSlice'
import type { Visits } from '../../features/rooms/visitsSlice'
import { RoomSkeleton } from './RoomSkeleton'

/** The frame of what comes: the room's for a member, the lobby's for every other user. */
export function RoomFallback() {
  const { roomId = '' } = useParams()
  const known = useSelector((state: { visits: Visits }) => selectVisit(state, roomId) !== undefined)
  return known ? <RoomSkeleton /> : <LobbySkeleton />
}
