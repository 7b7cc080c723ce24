import { useSyncExternalStore } from 'react'
import { OfflineCopyNote } from '../../features/connection/OfflineCopyNote'
import { SaveAnswer } from '../../features/connection/SaveAnswer'
import type { CaretPlaces } from '../../features/editor/caretPlace'
import { IndentationStatus } from '../../features/editor/IndentationStatus'
import { TypingNote } from '../../features/presence/TypingNote'
import { SuggestionStatus } from '../../features/suggestions/SuggestionStatus'
import { words } from '../../ui/words'
import styles from './StatusBar.module.css'

interface StatusBarProps {
  readonly caret: CaretPlaces
}

export function StatusBar({ caret }: StatusBarProps) {
  return (
    <footer className={styles.bar}>
      <CaretPlaceNote caret={caret} />
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

function CaretPlaceNote({ caret }: { readonly caret: CaretPlaces }) {
  const { line, column } = useSyncExternalStore(caret.onChange, caret.place)
  return <span data-testid="caret-place">{words.room.position(line, column)}</span>
}
