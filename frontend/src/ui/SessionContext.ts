import { createContext, useContext, useSyncExternalStore } from 'react'
import type { RoomContents } from '../collab/document/RoomDocument'
import type { CollabSession } from '../collab/session/CollabSession'
import type { SessionState } from '../collab/session/sessionState'

export const SessionContext = createContext<CollabSession | undefined>(undefined)

export function useSession(): CollabSession {
  const session = useContext(SessionContext)
  if (session === undefined) throw new Error('outside of a room')
  return session
}

/** A view of the session's state; the component renders again only when what `select` picks is another value. */
export function useSessionState<T>(select: (state: SessionState) => T): T {
  const session = useSession()
  return useSyncExternalStore(session.onStateChange, () => select(session.state()))
}

export function useRoomContents(): RoomContents {
  const { room } = useSession()
  return useSyncExternalStore(room.onChange, room.contents)
}
