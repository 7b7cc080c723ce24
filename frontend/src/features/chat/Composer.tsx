import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { messageText } from '../../collab/chat/messageText'
import { SendIcon } from '../../ui/icons'
import { isTouch } from '../../ui/isTouch'
import { strings } from '../../ui/strings'
import styles from './Composer.module.css'

interface ComposerProps {
  /** The text of the message that is edited; undefined for a new one. */
  readonly edited: string | undefined
  /** What was typed before and not sent. */
  readonly draft: string
  /** How long a message may be, in UTF-16 units. */
  readonly longest: number
  /** Told what is typed into a new message. */
  readonly onDraft: (text: string) => void
  readonly onSend: (text: string) => void
  /** Leaves the message that is edited as it is. */
  readonly onCancel: () => void
  /** Asks to edit the last message of the user. */
  readonly onEditLast: () => void
}

/** Where messages are written. Its owner gives it another key when another message is edited. */
export function Composer({ edited, draft, longest, onDraft, onSend, onCancel, onEditLast }: ComposerProps) {
  const [typed, setTyped] = useState(edited ?? draft)
  const field = useRef<HTMLTextAreaElement>(null)
  const text = messageText(typed)
  const tooLong = text.length > longest

  useEffect(() => {
    if (edited === undefined && isTouch()) return
    field.current?.focus()
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [edited])

  function type(now: string) {
    setTyped(now)
    if (edited === undefined) onDraft(now)
  }

  function send() {
    if (text === '' || tooLong) return
    type('')
    onSend(text)
    field.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    // A key that ends a composition belongs to it.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey && !isTouch()) {
      event.preventDefault()
      send()
    } else if (event.key === 'Escape' && edited !== undefined) {
      event.preventDefault()
      onCancel()
    } else if (event.key === 'ArrowUp' && typed === '' && edited === undefined) {
      event.preventDefault()
      onEditLast()
    }
  }

  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {edited !== undefined && (
        <p className={styles.editing}>
          {strings.chat.editing}
          <button type="button" className={styles.cancel} onClick={onCancel}>
            {strings.chat.cancel}
          </button>
        </p>
      )}
      <div className={styles.row}>
        <textarea
          ref={field}
          className={styles.field}
          rows={1}
          dir="auto"
          aria-label={strings.chat.write}
          aria-invalid={tooLong}
          aria-describedby="chat-keys"
          placeholder={strings.chat.placeholder}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="submit"
          className={styles.send}
          aria-label={edited === undefined ? strings.chat.send : strings.chat.save}
          title={edited === undefined ? strings.chat.send : strings.chat.save}
          disabled={text === '' || tooLong}
        >
          <SendIcon />
        </button>
      </div>
      {tooLong ? (
        <p id="chat-keys" role="alert" className={styles.tooLong}>
          {strings.chat.tooLong(text.length, longest)}
        </p>
      ) : (
        <p id="chat-keys" className={styles.keys}>
          {strings.chat.keys}
        </p>
      )}
    </form>
  )
}
