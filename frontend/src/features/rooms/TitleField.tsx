import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { cutBetweenCharacters } from '../../collab/document/characters'
import { LONGEST_TITLE } from '../../collab/document/limits'
import { strings } from '../../ui/strings'
import { useExpiry } from '../../ui/useExpiry'
import { lineSentence } from './lineSentence'
import styles from './RenamableTitle.module.css'

/** A user who has gone on reads what was wrong once; it lies over the code. */
const NOTE_AFTER_LEAVING_MS = 6000

/** The title that was wanted before, and why it was refused. */
export interface RefusedTitle {
  readonly wanted: string
  readonly why: string
  /** Whether the user waits here for the answer, and has not gone on elsewhere. */
  readonly awaited: boolean
}

interface TitleFieldProps {
  readonly title: string
  readonly refused: RefusedTitle | undefined
  /** Is told the wanted title, if it is another one than at first; and whether the field was left by a key. */
  readonly onEnd: (wanted: string | undefined, byKey: boolean) => void
  /** Is told that the field was left without any title. */
  readonly onKept: () => void
}

/** Enter and leaving the field keep what it says, Escape does not. What can be no title stays in it, with the reason. */
export function TitleField({ title, refused, onEnd, onKept }: TitleFieldProps) {
  // Another participant may rename the room meanwhile: what was not changed here must not take that back.
  const [opened] = useState(title)
  const [text, setText] = useState(refused?.wanted ?? title)
  const [flaw, setFlaw] = useState(refused?.why)
  const [cut, setCut] = useState(false)
  const [awaited] = useState(refused === undefined || refused.awaited)
  const [away, setAway] = useState(!awaited)
  const [noteRead, setNoteRead] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const wanted = text.trim()
  const changed = wanted === opened ? undefined : wanted
  const note = flaw ?? (cut ? strings.line.upTo(LONGEST_TITLE) : undefined)

  useEffect(() => {
    if (!awaited) return
    field.current?.focus()
    field.current?.select()
  }, [awaited])

  useExpiry(away, NOTE_AFTER_LEAVING_MS, () => setNoteRead(true))

  /** Whether the field may be left with what it says. */
  function isTaken(): boolean {
    const found = wanted === '' ? strings.room.titleMissing : changed && lineSentence(changed)
    setFlaw(found)
    return found === undefined
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onEnd(undefined, true)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      if (isTaken()) onEnd(changed, true)
    }
  }

  function onFocus() {
    setAway(false)
    setNoteRead(false)
  }

  function onBlur() {
    setAway(true)
    if (wanted === '') {
      onKept()
      onEnd(undefined, false)
    } else if (isTaken()) onEnd(changed, false)
  }

  return (
    <>
      <input
        ref={field}
        className={styles.field}
        aria-label={strings.room.titleLabel}
        aria-invalid={flaw !== undefined}
        aria-describedby={note === undefined || noteRead ? undefined : 'title-note'}
        value={text}
        autoComplete="off"
        onChange={({ currentTarget: { value } }) => {
          const fitting = cutBetweenCharacters(value, LONGEST_TITLE)
          setText(fitting)
          setCut(fitting !== value)
          setFlaw(undefined)
        }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={onBlur}
      />
      {note !== undefined && !noteRead && (
        <p id="title-note" role={flaw === undefined ? 'status' : 'alert'} className={styles.note}>
          {note}
        </p>
      )}
    </>
  )
}
