import { strings } from '../../ui/strings'
import styles from './FollowPill.module.css'
import type { Person } from './people'

const words = strings.follow

interface FollowPillProps {
  readonly followed: Person | undefined
  /** Whom the user followed until just now. */
  readonly left: Person | undefined
  /** Who asks to be followed. */
  readonly asker: Person | undefined
  readonly onStop: () => void
  readonly onFollow: (person: Person) => void
  readonly onDismiss: () => void
}

/** Says above the text who is followed, and offers what can be done about it. */
export function FollowPill({ followed, left, asker, onStop, onFollow, onDismiss }: FollowPillProps) {
  if (followed === undefined && left === undefined && asker === undefined) return null
  return (
    <>
      {followed !== undefined && (
        <div className={styles.frame} style={{ borderColor: followed.color }} aria-hidden="true" />
      )}
      <div className={styles.place}>
        {followed !== undefined && (
          <p className={styles.pill} style={{ borderColor: followed.color }}>
            {words.following(followed.name)}
            <button type="button" className={styles.action} onClick={onStop}>
              {words.stop} <kbd>Esc</kbd>
            </button>
          </p>
        )}
        {followed === undefined && left !== undefined && (
          <p className={styles.pill}>
            {words.stopped(left.name)}
            <button type="button" className={styles.action} onClick={() => onFollow(left)}>
              {words.resume}
            </button>
          </p>
        )}
        {asker !== undefined && asker.key !== followed?.key && (
          <p className={styles.pill} style={{ borderColor: asker.color }}>
            {words.asks(asker.name)}
            <button type="button" className={styles.action} onClick={() => onFollow(asker)}>
              {words.followBrief}
            </button>
            <button type="button" className={styles.action} onClick={onDismiss}>
              {words.dismiss}
            </button>
          </p>
        )}
      </div>
    </>
  )
}
