import { useDispatch } from 'react-redux'
import type { Room } from '../../api/pairspaceApi.generated'
import { useJoinRoomMutation } from '../../api/pairspaceApi.generated'
import { problemOf } from '../../api/problem'
import { roomEntered } from './visitsSlice'

/** Makes this browser a member of a room, or gives its member another name; that is noted, which opens the room itself. */
export function useJoinRoom() {
  const [joinRoom, { isLoading, error }] = useJoinRoomMutation()
  const dispatch = useDispatch()

  /** Returns whether it worked. Without a colour the server picks the one that is used least. */
  async function join(room: Pick<Room, 'roomId' | 'title'>, name: string, color?: string): Promise<boolean> {
    const { roomId, title } = room
    const joinRequest = { name, ...(color !== undefined && { color }) }
    const { data: member } = await joinRoom({ roomId, joinRequest })
    if (member === undefined) return false
    const visitedAt = new Date().toISOString()
    dispatch(
      roomEntered({
        roomId,
        title,
        visitedAt,
        memberId: member.memberId,
        name: member.name,
        color: member.color,
      }),
    )
    return true
  }

  return { join, joining: isLoading, problem: error === undefined ? undefined : problemOf(error) }
}
