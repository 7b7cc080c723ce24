import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RetryReason } from '../../collab/protocol/closeCode'
import type { ConnectionState } from '../../collab/session/sessionState'
import { useSession, useSessionState } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'
import { useExpiry } from '../../ui/useExpiry'
import styles from './ConnectionBanner.module.css'
import { allSaved, breakOf } from './connectionView'
import { useNow } from './useNow'

/** Short breaks end by themselves before the user needs to know. */
const SHOWN_AFTER_MS = 5000
const BACK_SHOWN_MS = 3000

export function ConnectionBanner() {
  const connection = useSessionState((state) => state.connection)
  const broken = useSessionState(breakOf)
  const editable = useSessionState((state) => state.editable)
  const now = useNow(broken !== undefined, 500)
  const refusal = refusalOf(connection, now)
  const lost = broken !== undefined && now - broken.sinceMs >= SHOWN_AFTER_MS
  const back = useBackOnline(broken !== undefined, lost || refusal !== undefined)

  const leftOut = useSessionState((state) => state.leftOut)
  const [noted, setNoted] = useState(0)

  if (refusal !== undefined) return <Lost sentence={refusal} />
  if (broken?.reason === 'noUpgrade') return <Lost sentence={strings.connection.noUpgrade} />
  if (lost) return <Lost sentence={editable ? strings.connection.lost : strings.connection.unreached} />
  if (back) return <p className={styles.back}>{strings.connection.back}</p>
  return leftOut === noted ? null : <LeftOut changes={leftOut} onNoted={() => setNoted(leftOut)} />
}

function Lost({ sentence }: { readonly sentence: string }) {
  const session = useSession()
  return (
    <div className={styles.lost}>
      <p>{sentence}</p>
      <Button size="compact-sm" variant="default" onClick={() => session.retryNow()}>
        {strings.connection.retryNow}
      </Button>
    </div>
  )
}

/** The room is whole as far as it can be read: the user need not do anything. */
function LeftOut({ changes, onNoted }: { readonly changes: number; readonly onNoted: () => void }) {
  return (
    <div role="status" className={styles.lost}>
      <p>{strings.connection.leftOut(changes)}</p>
      <Button size="compact-sm" variant="default" onClick={onNoted}>
        {strings.connection.leftOutNoted}
      </Button>
    </div>
  )
}

/** True for a while after a break that was shown has ended with everything saved, unless the next one begins. */
function useBackOnline(broken: boolean, shown: boolean): boolean {
  const [state, setState] = useState<'calm' | 'shown' | 'back'>('calm')
  // Asked only then: it changes with each key.
  const saved = useSessionState((session) => state === 'shown' && allSaved(session))
  if (shown && state !== 'shown') setState('shown')
  if (saved) setState('back')
  if (broken && !shown && state === 'back') setState('calm')
  useExpiry(state === 'back', BACK_SHOWN_MS, () => setState('calm'))
  return state === 'back'
}

/** Reasons that the server gave are shown at once, with the time until the next attempt. */
function refusalOf(connection: ConnectionState, nowMs: number): string | undefined {
  if (!('broken' in connection) || connection.broken === undefined) return undefined
  const waitMs = connection.status === 'retrying' ? connection.retryAtMs - nowMs : 0
  return refusals[connection.broken.reason]?.(Math.max(1, Math.ceil(waitMs / 1000)))
}

const refusals: Partial<Record<RetryReason, (seconds: number) => string>> = {
  overload: strings.connection.overload,
  storage: strings.connection.storage,
  unreadable: strings.connection.unreadable,
  roomFull: strings.connection.roomFull,
  rateLimited: strings.connection.rateLimited,
}
