import { useEffect } from 'react'
import { useDispatch } from 'react-redux'
import type { SessionState } from '../../collab/session/sessionState'
import { allSaved } from '../../features/connection/connectionView'
import { unsentNoted } from '../../features/rooms/visitsSlice'
import { useSession } from '../../ui/SessionContext'

/**
 * Remembers beside the room whether only this browser has some edits, so that the user does not forget them by mistake.
 * It listens by itself: this changes with each key, and nothing shows it here.
 */
export function useNotedUnsent(roomId: string) {
  const dispatch = useDispatch()
  const session = useSession()
  useEffect(() => {
    let noted: boolean | undefined
    const note = () => {
      const unsent = unsentOf(session.state())
      if (unsent === undefined || unsent === noted) return
      noted = unsent
      dispatch(unsentNoted({ roomId, unsent }))
    }
    note()
    return session.onStateChange(note)
  }, [dispatch, roomId, session])
}

/** Nothing is known before the server has confirmed, and the user need not know what is on its way. */
function unsentOf(state: SessionState): boolean | undefined {
  if (allSaved(state)) return false
  const onItsWay = state.connection.status === 'live' && !state.saving
  return state.unsaved > 0 && !onItsWay ? true : undefined
}
