import { useState } from 'react'
import { ClosedPage } from '../../features/connection/ClosedPage'
import { RoomGonePage } from '../../features/rooms/RoomGonePage'
import type { Visit } from '../../features/rooms/visitsSlice'
import { SessionContext, useSessionState } from '../../ui/SessionContext'
import { RoomScreen } from './RoomScreen'
import { RoomSkeleton } from './RoomSkeleton'
import { useCollabSession } from './useCollabSession'
import { useNotedUnsent } from './useNotedUnsent'

interface WorkspaceProps {
  readonly visit: Visit
  readonly title: string
  /** UTF-16 units that a file may hold. */
  readonly maxChars: number
}

/** A member in a room: runs the session and shows what it allows. */
export function Workspace({ visit, ...shown }: WorkspaceProps) {
  const [attempt, setAttempt] = useState(0)
  const session = useCollabSession(visit.roomId, visit, attempt)
  if (session === undefined) return <RoomSkeleton />

  const startAgain = () => setAttempt(attempt + 1)

  /** Edits that the server refused exist only here: a session without the browser's copy starts from the server's text. */
  async function dropUnsaved() {
    await session?.offlineCopy?.forget()
    startAgain()
  }

  return (
    <SessionContext value={session}>
      <RoomOrEnd
        visit={visit}
        {...shown}
        onStartAgain={startAgain}
        onDropUnsaved={() => void dropUnsaved()}
      />
    </SessionContext>
  )
}

interface RoomOrEndProps extends WorkspaceProps {
  readonly onStartAgain: () => void
  readonly onDropUnsaved: () => void
}

function RoomOrEnd({ visit, onStartAgain, ...shown }: RoomOrEndProps) {
  const ended = useSessionState(({ connection }) =>
    connection.status === 'closed' ? connection.reason : undefined,
  )
  useNotedUnsent(visit.roomId)
  if (ended === 'unknownRoom' || ended === 'deletedRoom') return <RoomGonePage roomId={visit.roomId} />
  if (ended === undefined || ended === 'tooLarge')
    return <RoomScreen visit={visit} {...shown} full={ended === 'tooLarge'} />
  return <ClosedPage reason={ended} onTryAgain={onStartAgain} />
}
