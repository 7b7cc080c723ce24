import type { PendingMessage } from '../../collab/chat/pendingMessages'
import { ClockIcon } from '../../ui/icons'
import { strings } from '../../ui/strings'
import styles from './Message.module.css'

interface PendingRowProps {
  readonly message: PendingMessage
  /** Whether the server can be reached now. */
  readonly live: boolean
  readonly onAgain: () => void
  readonly onDiscard: () => void
}

/** A message that the server has not confirmed. */
export function PendingRow({ message, live, onAgain, onDiscard }: PendingRowProps) {
  const { text, refused } = message
  return (
    <li className={styles.pending}>
      <div className={styles.text} dir="auto">
        {text}
      </div>
      {refused === undefined ? (
        <p className={styles.waits}>
          <ClockIcon /> {live ? strings.chat.sending : strings.chat.waits}
        </p>
      ) : (
        <p role="alert" className={styles.refused}>
          {strings.chat.refused(refused)}
        </p>
      )}
      {(refused !== undefined || !live) && (
        <p className={styles.choices}>
          {refused !== undefined && (
            <button type="button" className={styles.choice} onClick={onAgain}>
              {strings.chat.again}
            </button>
          )}
          <button type="button" className={styles.choice} onClick={onDiscard}>
            {strings.chat.discard}
          </button>
        </p>
      )}
    </li>
  )
}
