import { useSelector } from 'react-redux'
import { useNavigate } from 'react-router'
import { useCreateRoomMutation } from '../../api/pairspaceApi.generated'
import { problemOf } from '../../api/problem'
import { titleForNewRoom } from './roomTitle'
import { useJoinRoom } from './useJoinRoom'
import { selectVisits } from './visitsSlice'

/** The language in which the server starts a room that asks for none. */
const FIRST_LANGUAGE = 'Python'

/** Creates a room and goes there: straight in with a known name, through the lobby without one. */
export function useCreateRoom() {
  const { lastName, lastColor } = useSelector(selectVisits)
  const [create, { isLoading: creating, error }] = useCreateRoomMutation()
  const { join, joining } = useJoinRoom()
  const navigate = useNavigate()

  async function createRoom() {
    const title = titleForNewRoom(FIRST_LANGUAGE, new Date())
    const { data: room } = await create({ createRoomRequest: { title } })
    if (room === undefined) return
    // The lobby says what keeps the user from entering.
    if (lastName !== '') await join(room, lastName, lastColor)
    await navigate(`/room/${room.roomId}`, { state: { created: true } })
  }

  return {
    createRoom,
    creating: creating || joining,
    problem: error === undefined ? undefined : problemOf(error),
  }
}
