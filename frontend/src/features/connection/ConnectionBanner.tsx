import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { RetryReason } from '../../collab/protocol/closeCode'
import type { ConnectionState } from '../../collab/session/sessionState'
import { useSession, useSessionState } from '../../ui/SessionContext'
import { words } from '../../ui/words'
import styles from './ConnectionBanner.module.css'
import { allSaved, brokenSinceMs } from './connectionView'
import { useNow } from './useNow'

/** Short breaks mend themselves before anybody needs to know. */
const SHOWN_AFTER_MS = 5000
const BACK_SHOWN_MS = 3000

export function ConnectionBanner() {
  const connection = useSessionState((state) => state.connection)
  const since = useSessionState(brokenSinceMs)
  const saved = useSessionState(allSaved)
  const now = useNow(!saved, 500)
  const refusal = refusalOf(connection, now)
  const lost = since !== undefined && now - since >= SHOWN_AFTER_MS
  const back = useBackOnline(lost || refusal !== undefined, saved)

  if (refusal !== undefined) return <Lost sentence={refusal} />
  if (lost) return <Lost sentence={words.connection.lost} />
  return back ? <p className={styles.back}>{words.connection.back}</p> : null
}

function Lost({ sentence }: { readonly sentence: string }) {
  const session = useSession()
  const unsaved = useSessionState((state) => state.unsaved)
  return (
    <div className={styles.lost}>
      <p>
        {sentence} {unsaved > 0 && words.connection.waiting(unsaved)}
      </p>
      <Button size="compact-sm" variant="default" onClick={() => session.retryNow()}>
        {words.connection.retryNow}
      </Button>
    </div>
  )
}

/** True for a while after a break that was shown has ended with everything saved. */
function useBackOnline(broken: boolean, saved: boolean): boolean {
  const [state, setState] = useState<'calm' | 'broken' | 'back'>('calm')
  if (broken && state !== 'broken') setState('broken')
  if (saved && state === 'broken') setState('back')
  useEffect(() => {
    if (state !== 'back') return
    const timer = setTimeout(() => setState('calm'), BACK_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [state])
  return state === 'back'
}

/** Reasons that the server gave are shown at once, with the time until the next attempt. */
function refusalOf(connection: ConnectionState, nowMs: number): string | undefined {
  if (connection.status !== 'retrying') return undefined
  const seconds = Math.max(1, Math.ceil((connection.retryAtMs - nowMs) / 1000))
  return refusals[connection.reason]?.(seconds)
}

const refusals: Partial<Record<RetryReason, (seconds: number) => string>> = {
  overload: words.connection.overload,
  storage: words.connection.storage,
  roomFull: words.connection.roomFull,
  rateLimited: words.connection.rateLimited,
}
