import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import styles from './FilesPanel.module.css'

interface FileNameFieldProps {
  readonly label: string
  /** What the field says at first. */
  readonly name: string
  /** How much of its end stays unselected, such as `.py`. */
  readonly kept?: number
  /** Why a name cannot be had, for people. */
  readonly flawOf: (name: string) => string | undefined
  /** Hears the name that is wanted; undefined if none is. */
  readonly onEnd: (name: string | undefined) => void
}

/** Enter keeps a name, Escape does not; leaving the field keeps one that can be had. */
export function FileNameField({ label, name, kept = 0, flawOf, onEnd }: FileNameFieldProps) {
  const [text, setText] = useState(name)
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const note = useId()
  const wanted = text.trim()
  const unchanged = wanted === '' || wanted === name
  const flaw = unchanged ? undefined : flawOf(wanted)
  // Halfway through a name it may be a folder's, or end in a dot.
  const shown = tried ? flaw : undefined

  useEffect(() => {
    const input = field.current
    if (input === null) return
    input.focus()
    input.setSelectionRange(name.lastIndexOf('/') + 1, name.length - kept)
  }, [name, kept])

  function end() {
    if (unchanged) onEnd(undefined)
    else if (flaw === undefined) onEnd(wanted)
    else setTried(true)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault()
      onEnd(undefined)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      end()
    }
  }

  return (
    <span className={styles.naming}>
      <input
        ref={field}
        className={styles.field}
        aria-label={label}
        aria-invalid={shown !== undefined}
        aria-describedby={shown === undefined ? undefined : note}
        value={text}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          setTried(false)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => onEnd(unchanged || flaw !== undefined ? undefined : wanted)}
      />
      {shown !== undefined && (
        <span id={note} role="alert" className={styles.flaw}>
          {shown}
        </span>
      )}
    </span>
  )
}
