import { languageOf } from '../../collab/editor/languages'
import { OfflineCopyNote } from '../../features/connection/OfflineCopyNote'
import type { CaretPlace } from '../../features/editor/caretPlace'
import { TypingNote } from '../../features/presence/TypingNote'
import { SuggestionStatus } from '../../features/suggestions/SuggestionStatus'
import { words } from '../../ui/words'
import styles from './StatusBar.module.css'

interface StatusBarProps {
  readonly caret: CaretPlace
  readonly language: string | undefined
}

export function StatusBar({ caret, language = 'plaintext' }: StatusBarProps) {
  return (
    <footer className={styles.bar}>
      <span data-testid="caret-place">{words.room.position(caret.line, caret.column)}</span>
      <span className={styles.optional}>{words.room.spaces(languageOf(language).indent)}</span>
      <span className={styles.optional}>UTF-8</span>
      <SuggestionStatus />
      <OfflineCopyNote />
      <span className={styles.gap} />
      <TypingNote />
    </footer>
  )
}
