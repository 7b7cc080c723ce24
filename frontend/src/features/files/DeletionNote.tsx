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
  /** Told when a button of it was pressed, and the focus needs another place. */
  readonly onPressed: () => void
}

/** Offers for a while to take a deletion back; stays as long as the pointer or the focus is on it. */
export function DeletionNote({ deletion, onPressed }: DeletionNoteProps) {
  const note = useRef<HTMLDivElement>(null)
  const held = useHeld(note)
  useExpiry(!held && `${deletion.number}`, SHOWN_MS, deletion.finish)

  function press(action: () => void) {
    action()
    onPressed()
  }

  return (
    <div ref={note} role="group" aria-label={strings.files.deletion} className={styles.note}>
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
