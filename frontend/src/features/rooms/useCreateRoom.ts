import { useNavigate } from 'react-router'
import { useCreateRoomMutation } from '../../api/pairspaceApi.generated'
import { problemOf } from '../../api/problem'

/** Creates a room at once and goes there. */
export function useCreateRoom() {
  const [create, { isLoading, error }] = useCreateRoomMutation()
  const navigate = useNavigate()

  async function createRoom() {
    const answer = await create({ createRoomRequest: {} })
    if (answer.data !== undefined) await navigate(`/room/${answer.data.roomId}`)
  }

  return { createRoom, creating: isLoading, problem: error === undefined ? undefined : problemOf(error) }
}
