import { useRef } from 'react'
import { CloseIcon } from '../../ui/icons'
import { strings } from '../../ui/strings'
import { useExpiry } from '../../ui/useExpiry'
import styles from './DeletionNote.module.css'
import { useHeld } from './useHeld'
import type { Deletion } from './useFileChanges'

const SHOWN_MS = 10_000

interface DeletionNoteProps {
  readonly deletion: Deletion
  /** Whether what others have typed meanwhile is known; until then nothing is deleted for good. */
  readonly live: boolean
  /** Told when a button of it was pressed, and the focus needs another place. */
  readonly onPressed: () => void
}

interface DeletionNotesProps {
  readonly deletions: readonly Deletion[]
  readonly live: boolean
  readonly onPressed: () => void
}

/** Offers to take back what was deleted lately, each for a while of its own. */
export function DeletionNotes({ deletions, ...props }: DeletionNotesProps) {
  if (deletions.length === 0) return null
  return (
    <div className={styles.notes}>
      {deletions.map((deletion) => (
        <DeletionNote key={deletion.number} deletion={deletion} {...props} />
      ))}
    </div>
  )
}

/** Offers for a while to take a deletion back; stays as long as the pointer or the focus is on it. */
function DeletionNote({ deletion, live, onPressed }: DeletionNoteProps) {
  const note = useRef<HTMLDivElement>(null)
  const held = useHeld(note)
  useExpiry(!held && live, SHOWN_MS, deletion.finish)

  function press(action: () => void) {
    action()
    onPressed()
  }

  return (
    <div ref={note} role="group" aria-label={strings.files.deletion} className={styles.note} data-beside>
      <span className={styles.sentence}>{strings.files.deleted(deletion.name)}</span>
      <button type="button" className={styles.undo} onClick={() => press(deletion.undo)}>
        {strings.files.undo}
      </button>
      <button
        type="button"
        className={styles.close}
        aria-label={strings.files.forgetDeletion}
        onClick={() => press(deletion.finish)}
      >
        <CloseIcon />
      </button>
    </div>
  )
}
