import { useCallback } from 'react'
import { OfflineCopyNote } from '../../features/connection/OfflineCopyNote'
import { SaveAnswer } from '../../features/connection/SaveAnswer'
import type { CaretPlaces } from '../../features/editor/caretPlace'
import { IndentationStatus } from '../../features/editor/IndentationStatus'
import { KeyModeNote } from '../../features/editor/KeyModeNote'
import { TypingNote } from '../../features/presence/TypingNote'
import { SuggestionStatus } from '../../features/suggestions/SuggestionStatus'
import { strings } from '../../ui/strings'
import styles from './StatusBar.module.css'

interface StatusBarProps {
  readonly caret: CaretPlaces
  /** Whether there is a file in front, of which something can be said. */
  readonly inFile: boolean
}

export function StatusBar({ caret, inFile }: StatusBarProps) {
  return (
    <footer className={styles.bar} data-region="">
      {inFile && (
        <>
          <CaretPlaceNote caret={caret} />
          <KeyModeNote />
          <IndentationStatus />
          <span className={styles.optional}>UTF-8</span>
        </>
      )}
      <SuggestionStatus />
      <OfflineCopyNote />
      <SaveAnswer />
      <span className={styles.gap} />
      <TypingNote />
    </footer>
  )
}

/** Written into the page rather than rendered: for each key, React would go through the room and read the editor's selection. */
function CaretPlaceNote({ caret }: { readonly caret: CaretPlaces }) {
  const shown = useCallback(
    (note: HTMLElement) => {
      const write = () => {
        const { line, column } = caret.place()
        note.textContent = strings.room.position(line, column)
      }
      write()
      return caret.onChange(write)
    },
    [caret],
  )
  return <span ref={shown} data-testid="caret-place" />
}
