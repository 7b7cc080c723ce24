import { useEffect, useState } from 'react'
import { keptTexts } from '../../collab/session/keptTexts'
import { ClosedPage } from '../../features/connection/ClosedPage'
import { RoomGonePage } from '../../features/rooms/RoomGonePage'
import type { Visit } from '../../features/rooms/visitsSlice'
import { SessionContext, useSessionState } from '../../ui/SessionContext'
import { RoomScreen } from './RoomScreen'
import { RoomSkeleton } from './RoomSkeleton'
import { useCollabSession } from './useCollabSession'
import type { Attempt } from './useCollabSession'
import { useNotedUnsent } from './useNotedUnsent'

interface RoomSessionProviderProps {
  readonly visit: Visit
  readonly title: string
  /** UTF-16 units that a file may hold. */
  readonly maxChars: number
}

/** A member in a room: runs the session and shows what it allows. */
export function RoomSessionProvider({ visit, ...shown }: RoomSessionProviderProps) {
  const [attempt, setAttempt] = useState<Attempt>({ number: 0 })
  const session = useCollabSession(visit.roomId, visit, attempt)
  if (session === undefined) return <RoomSkeleton />

  const startAgain = () => setAttempt({ number: attempt.number + 1 })

  /** Edits that the server refused exist only here: a session without the browser's copy starts from the server's text. */
  async function dropUnsaved() {
    await session?.offlineCopy?.forget()
    startAgain()
  }

  /** A new document has a new client id. The browser's copy would bring the old one back. */
  async function startAsAnother() {
    if (session === undefined) return
    const kept = session.state().unsaved > 0 ? keptTexts(session.room.contents()) : undefined
    await session.offlineCopy?.forget()
    setAttempt({ number: attempt.number + 1, kept })
  }

  return (
    <SessionContext value={session}>
      <RoomOrEnd
        visit={visit}
        {...shown}
        onStartAgain={startAgain}
        onStartAsAnother={() => void startAsAnother()}
        onDropUnsaved={() => void dropUnsaved()}
      />
    </SessionContext>
  )
}

interface RoomOrEndProps extends RoomSessionProviderProps {
  readonly onStartAgain: () => void
  readonly onStartAsAnother: () => void
  readonly onDropUnsaved: () => void
}

function RoomOrEnd({ visit, onStartAgain, onStartAsAnother, ...shown }: RoomOrEndProps) {
  const ended = useSessionState(({ connection }) =>
    connection.status === 'closed' ? connection.reason : undefined,
  )
  useNotedUnsent(visit.roomId)
  const taken = ended === 'clientIdTaken'
  useEffect(() => {
    if (taken) onStartAsAnother()
    // Once for each end, whatever is rendered meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [taken])
  if (ended === 'clientIdTaken') return <RoomSkeleton />
  if (ended === 'unknownRoom' || ended === 'deletedRoom') return <RoomGonePage roomId={visit.roomId} />
  if (ended === undefined || ended === 'tooLarge')
    return <RoomScreen visit={visit} {...shown} full={ended === 'tooLarge'} />
  return <ClosedPage reason={ended} onTryAgain={onStartAgain} />
}
