import { useEffect, useRef, useState } from 'react'
import { CollabSession } from '../../collab/session/CollabSession'
import type { KeptTexts } from '../../collab/session/keptTexts'
import { openOfflineCopy } from '../../collab/session/offlineCopy'
import { browserEnvironment } from '../../collab/session/environment'
import { browserStorage } from '../browserStorage'

export interface Identity {
  readonly name: string
  readonly color: string
}

/** A start of a session: another one, with what the one before has left to it. */
export interface Attempt {
  readonly number: number
  readonly kept?: KeptTexts | undefined
}

/** A running session for as long as the screen is there; a new one whenever `attempt` changes. */
export function useCollabSession(roomId: string, { name, color }: Identity, attempt: Attempt) {
  const [session, setSession] = useState<CollabSession>()
  const latest = useRef({ name, color })

  useEffect(() => {
    latest.current = { name, color }
    session?.introduce(latest.current)
  }, [session, name, color])

  useEffect(() => {
    const started = new CollabSession({
      url: socketUrl(roomId),
      roomId,
      chatStorage: browserStorage(),
      member: latest.current,
      world: browserEnvironment,
      openOfflineCopy: (doc) => openOfflineCopy(roomId, doc),
      kept: attempt.kept,
    })
    const leave = () => started.presence.leave()
    const cameBack = (event: PageTransitionEvent) => {
      if (event.persisted) started.presence.introduce(latest.current)
    }
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', cameBack)
    started.start()
    // A session is started by being on the screen, not by rendering; only now is there one to show.
    setSession(started)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', cameBack)
      setSession(undefined)
      started.destroy()
    }
  }, [roomId, attempt])

  return session
}

function socketUrl(roomId: string): string {
  const { protocol, host } = window.location
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}/ws/${roomId}`
}
