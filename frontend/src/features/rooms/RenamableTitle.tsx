import { useEffect, useRef, useState } from 'react'
import { announce } from '../../ui/announcer'
import { InlineProblem } from '../../ui/InlineProblem'
import { PageHeading } from '../../ui/PageHeading'
import { strings } from '../../ui/strings'
import { useExpiry } from '../../ui/useExpiry'
import styles from './RenamableTitle.module.css'
import { TitleField } from './TitleField'
import { useRenameRoom } from './useRenameRoom'

/** Long enough to be read. */
const KEPT_SHOWN_MS = 6000

/** The status of a request with a value that is never accepted. */
const REFUSED = 400

interface RenamableTitleProps {
  readonly roomId: string
  readonly title: string
  /** What the browser's tab says in front of the title. */
  readonly fileName: string | undefined
  /** How many messages the user has not read: the browser's tab says it first. */
  readonly unread: number
  /** Whether the server can be asked now. */
  readonly live: boolean
}

/** The room's title: a click on it, or F2, makes it a field. */
export function RenamableTitle({ roomId, title, fileName, unread, live }: RenamableTitleProps) {
  const [editing, setEditing] = useState(false)
  const [refused, setRefused] = useState(false)
  const [kept, setKept] = useState(false)
  const { rename, shown, failed, again, forgetProblem } = useRenameRoom(roomId, title)
  const [byKey, setByKey] = useState(false)
  const [wasLive, setWasLive] = useState(live)
  const button = useRef<HTMLButtonElement>(null)
  const comesBack = useRef(false)

  useEffect(() => {
    if (editing || !comesBack.current) return
    comesBack.current = false
    button.current?.focus()
  }, [editing, failed])

  useExpiry(kept, KEPT_SHOWN_MS, () => setKept(false))

  // A title that the server never accepts is not sent again: the field opens with it.
  const refusal = failed?.problem.status === REFUSED ? failed.problem.sentence : undefined
  const open = editing || refusal !== undefined

  // What a lost connection has refused is not shown any more once it is back.
  if (live !== wasLive) {
    setWasLive(live)
    if (live && refusal === undefined) forgetProblem()
  }

  function begin() {
    setKept(false)
    setRefused(!live)
    if (live) setEditing(true)
    else announce(strings.room.renameOffline)
  }

  function end(wanted: string | undefined, leftByKey: boolean) {
    comesBack.current = leftByKey
    setByKey(leftByKey)
    setEditing(false)
    if (wanted === undefined) forgetProblem()
    else void rename(wanted)
  }

  const named = fileName === undefined ? shown : `${fileName} · ${shown}`

  return (
    <div className={styles.place}>
      <PageHeading
        documentTitle={unread === 0 ? named : `(${unread}) ${named}`}
        className={open ? 'visually-hidden' : styles.title}
        spoken
      >
        {open ? (
          shown
        ) : (
          <button
            ref={button}
            type="button"
            className={styles.button}
            title={live ? strings.room.rename : strings.room.renameOffline}
            aria-disabled={!live}
            onClick={begin}
            onBlur={() => setRefused(false)}
            onKeyDown={(event) => event.key === 'F2' && begin()}
          >
            {shown}
          </button>
        )}
      </PageHeading>
      {open && (
        <TitleField
          key={failed?.wanted}
          title={shown}
          refused={refusal && failed ? { wanted: failed.wanted, why: refusal, awaited: byKey } : undefined}
          onEnd={end}
          onKept={() => setKept(true)}
        />
      )}
      {kept && (
        <p role="alert" className={styles.note}>
          {strings.room.titleKept}
        </p>
      )}
      {refused && !live && <p className={styles.note}>{strings.room.renameOffline}</p>}
      {failed !== undefined && !open && (
        <div className={styles.note}>
          <InlineProblem
            what={strings.room.titleFailed}
            problem={failed.problem}
            onRetry={() => void again()}
            onDismiss={forgetProblem}
          />
        </div>
      )}
    </div>
  )
}
