import { useEffect } from 'react'
import { useDispatch } from 'react-redux'
import type { SessionState } from '../../collab/session/sessionState'
import { allSaved } from '../../features/connection/connectionView'
import { unsentNoted } from '../../features/rooms/visitsSlice'
import { useSessionState } from '../../ui/SessionContext'

/** Remembers beside the room whether only this browser has some edits, so that nobody forgets them by mistake. */
export function useNotedUnsent(roomId: string) {
  const dispatch = useDispatch()
  const unsent = useSessionState(unsentOf)
  useEffect(() => {
    if (unsent !== undefined) dispatch(unsentNoted({ roomId, unsent }))
  }, [dispatch, roomId, unsent])
}

/** Nothing is known before the server has confirmed, and nobody needs to know what is on its way. */
function unsentOf(state: SessionState): boolean | undefined {
  if (allSaved(state)) return false
  const onItsWay = state.connection.status === 'live' && !state.saving
  return state.unsaved > 0 && !onItsWay ? true : undefined
}
