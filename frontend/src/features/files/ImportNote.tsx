import { strings } from '../../ui/strings'
import { withoutMiddle } from '../../ui/withoutMiddle'
import styles from './FilesPanel.module.css'
import type { ImportOutcome } from './useFileImport'

interface ImportNoteProps {
  readonly outcome: ImportOutcome | undefined
  readonly onDecide: (choice: 'replace' | 'keepBoth' | 'cancel') => void
  readonly onRead: () => void
}

/** Why files were not brought in, or what is to become of those whose names are taken. */
export function ImportNote({ outcome, onDecide, onRead }: ImportNoteProps) {
  if (outcome === undefined) return null
  if (outcome.kind === 'refused')
    return (
      <div className={styles.note}>
        <p role="alert">{outcome.sentence}</p>
        <NoteButton onClick={onRead}>{strings.files.gotIt}</NoteButton>
      </div>
    )
  return (
    <div role="group" aria-label={strings.files.conflict} className={styles.note}>
      <p role="alert">{strings.files.exist(outcome.names.map(withoutMiddle))}</p>
      <NoteButton onClick={() => onDecide('keepBoth')}>{strings.files.keepBoth}</NoteButton>
      <NoteButton onClick={() => onDecide('replace')}>{strings.files.replace}</NoteButton>
      <NoteButton onClick={() => onDecide('cancel')}>{strings.files.cancel}</NoteButton>
    </div>
  )
}

function NoteButton({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <button type="button" className={styles.choice} onClick={onClick}>
      {children}
    </button>
  )
}
