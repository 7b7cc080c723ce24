import { OfflineCopyNote } from '../../features/connection/OfflineCopyNote'
import { SaveAnswer } from '../../features/connection/SaveAnswer'
import type { CaretPlace } from '../../features/editor/caretPlace'
import { IndentationStatus } from '../../features/editor/IndentationStatus'
import { TypingNote } from '../../features/presence/TypingNote'
import { SuggestionStatus } from '../../features/suggestions/SuggestionStatus'
import { words } from '../../ui/words'
import styles from './StatusBar.module.css'

interface StatusBarProps {
  readonly caret: CaretPlace
}

export function StatusBar({ caret }: StatusBarProps) {
  return (
    <footer className={styles.bar}>
      <span data-testid="caret-place">{words.room.position(caret.line, caret.column)}</span>
      <IndentationStatus />
      <span className={styles.optional}>UTF-8</span>
      <SuggestionStatus />
      <OfflineCopyNote />
      <SaveAnswer />
      <span className={styles.gap} />
      <TypingNote />
    </footer>
  )
}
