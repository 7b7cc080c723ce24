import { useDispatch } from 'react-redux'
import type { Room } from '../../api/pairspaceApi.generated'
import { useJoinRoomMutation } from '../../api/pairspaceApi.generated'
import { problemOf } from '../../api/problem'
import { roomEntered } from './visitsSlice'

/** Makes this browser a member of the room; entering it is noted, which opens the room itself. */
export function useJoinRoom(room: Pick<Room, 'roomId' | 'title'>) {
  const [joinRoom, { isLoading, error }] = useJoinRoomMutation()
  const dispatch = useDispatch()

  async function join(name: string, color: string) {
    const { data } = await joinRoom({ roomId: room.roomId, joinRequest: { name, color } })
    if (data === undefined) return
    const { memberId } = data
    const visitedAt = new Date().toISOString()
    dispatch(
      roomEntered({
        roomId: room.roomId,
        title: room.title,
        visitedAt,
        memberId,
        name: data.name,
        color: data.color,
      }),
    )
  }

  return { join, joining: isLoading, problem: error === undefined ? undefined : problemOf(error) }
}
