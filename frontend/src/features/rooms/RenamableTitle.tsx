import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { cutBetweenCharacters } from '../../collab/document/characters'
import { announce } from '../../ui/announcer'
import { InlineProblem } from '../../ui/InlineProblem'
import { PageHeading } from '../../ui/PageHeading'
import { words } from '../../ui/words'
import styles from './RenamableTitle.module.css'
import { LONGEST_TITLE } from './roomTitle'
import { useRenameRoom } from './useRenameRoom'

/** Long enough to be read. */
const KEPT_SHOWN_MS = 6000

interface RenamableTitleProps {
  readonly roomId: string
  readonly title: string
  /** What the browser's tab says in front of the title. */
  readonly fileName: string | undefined
  /** Whether the server can be asked now. */
  readonly live: boolean
}

/** The room's title: a click on it, or F2, makes it a field. */
export function RenamableTitle({ roomId, title, fileName, live }: RenamableTitleProps) {
  const [editing, setEditing] = useState(false)
  const [refused, setRefused] = useState(false)
  const [kept, setKept] = useState(false)
  const { rename, shown, problem, again, forgetProblem } = useRenameRoom(roomId, title)
  const [wasLive, setWasLive] = useState(live)
  const button = useRef<HTMLButtonElement>(null)
  const comesBack = useRef(false)

  useEffect(() => {
    if (editing || !comesBack.current) return
    comesBack.current = false
    button.current?.focus()
  }, [editing])

  useEffect(() => {
    if (!kept) return
    const timer = setTimeout(() => setKept(false), KEPT_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [kept])

  // What a lost connection has refused is no news any more once it is back.
  if (live !== wasLive) {
    setWasLive(live)
    if (live) forgetProblem()
  }

  function begin() {
    setKept(false)
    setRefused(!live)
    if (live) setEditing(true)
    else announce(words.room.renameOffline)
  }

  function end(wanted: string | undefined, byKey: boolean) {
    comesBack.current = byKey
    setEditing(false)
    if (wanted !== undefined) void rename(wanted)
  }

  return (
    <div className={styles.place}>
      <PageHeading
        documentTitle={fileName === undefined ? shown : `${fileName} · ${shown}`}
        className={editing ? 'visually-hidden' : styles.title}
        spoken
      >
        {editing ? (
          shown
        ) : (
          <button
            ref={button}
            type="button"
            className={styles.button}
            title={live ? words.room.rename : words.room.renameOffline}
            aria-disabled={!live}
            onClick={begin}
            onBlur={() => setRefused(false)}
            onKeyDown={(event) => event.key === 'F2' && begin()}
          >
            {shown}
          </button>
        )}
      </PageHeading>
      {editing && <TitleField title={shown} onEnd={end} onKept={() => setKept(true)} />}
      {kept && (
        <p role="alert" className={styles.note}>
          {words.room.titleKept}
        </p>
      )}
      {refused && !live && <p className={styles.note}>{words.room.renameOffline}</p>}
      {problem !== undefined && !editing && (
        <div className={styles.note}>
          <InlineProblem what={words.room.titleFailed} problem={problem} onRetry={() => void again()} />
        </div>
      )}
    </div>
  )
}

interface TitleFieldProps {
  readonly title: string
  /** Hears the title that is wanted, if it is another one than at first; and whether the field was left by a key. */
  readonly onEnd: (wanted: string | undefined, byKey: boolean) => void
  /** Hears that the field was left with what cannot be a title. */
  readonly onKept: () => void
}

/** Enter and leaving the field keep what it says, Escape does not. */
function TitleField({ title, onEnd, onKept }: TitleFieldProps) {
  // Somebody else may rename the room meanwhile: what was not changed here must not take that back.
  const [opened] = useState(title)
  const [text, setText] = useState(title)
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const wanted = text.trim()
  const usable = wanted !== '' && wanted.length <= LONGEST_TITLE
  const changed = wanted === opened ? undefined : wanted

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onEnd(undefined, true)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      if (usable) onEnd(changed, true)
      else setMissing(true)
    }
  }

  /** Nobody looks at the field any more: what cannot be taken is said, and the title stays as it was. */
  function onBlur() {
    if (!usable) onKept()
    onEnd(usable ? changed : undefined, false)
  }

  return (
    <>
      <input
        ref={field}
        className={styles.field}
        aria-label={words.room.titleLabel}
        aria-invalid={missing}
        aria-describedby={missing ? 'title-missing' : undefined}
        value={text}
        autoComplete="off"
        onChange={(event) => {
          setText(cutBetweenCharacters(event.currentTarget.value, LONGEST_TITLE))
          setMissing(false)
        }}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      {missing && (
        <p id="title-missing" role="alert" className={styles.note}>
          {words.room.titleMissing}
        </p>
      )}
    </>
  )
}
