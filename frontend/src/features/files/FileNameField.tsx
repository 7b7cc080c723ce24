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
  /** Told the name that is wanted, undefined if none is; and whether the field was left by a key. */
  readonly onEnd: (name: string | undefined, byKey: boolean) => void
}

/** Enter keeps a name, Escape does not; leaving the field keeps one that can be had. */
export function FileNameField({ label, name, kept = 0, flawOf, onEnd }: FileNameFieldProps) {
  // Others may rename the file meanwhile: what is typed here stays, and what is not changed takes nothing back.
  const [opened] = useState({ name, kept })
  const [text, setText] = useState(name)
  const [flaw, setFlaw] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const note = useId()
  const wanted = text.trim()
  const unchanged = wanted === '' || wanted === opened.name

  useEffect(() => {
    const input = field.current
    if (input === null) return
    input.focus()
    input.setSelectionRange(opened.name.lastIndexOf('/') + 1, opened.name.length - opened.kept)
  }, [opened])

  function enter() {
    const found = unchanged ? undefined : flawOf(wanted)
    setFlaw(found)
    if (found === undefined) onEnd(unchanged ? undefined : wanted, true)
  }

  function leave() {
    // Another window is in front: the user may come back and go on.
    if (!document.hasFocus()) return
    onEnd(unchanged || flawOf(wanted) !== undefined ? undefined : wanted, false)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      onEnd(undefined, true)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      enter()
    }
  }

  return (
    <span className={styles.naming}>
      <input
        ref={field}
        className={styles.field}
        aria-label={label}
        aria-invalid={flaw !== undefined}
        aria-describedby={flaw === undefined ? undefined : note}
        value={text}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          setFlaw(undefined)
        }}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      {flaw !== undefined && (
        <span id={note} role="alert" className={styles.flaw}>
          {flaw}
        </span>
      )}
    </span>
  )
}
