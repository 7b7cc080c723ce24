import { TAB, chooseNextIndent } from '../../collab/editor/indentation'
import { announce } from '../../ui/announcer'
import { strings } from '../../ui/strings'
import { activeEditor, useIndentation } from './activeEditor'
import styles from './IndentationStatus.module.css'

/** Says how the file in front is indented; each click takes the next way. */
export function IndentationStatus() {
  const unit = useIndentation()
  if (unit === undefined) return null

  function chooseNext() {
    const view = activeEditor()
    if (view !== undefined) announce(wordsFor(chooseNextIndent(view)))
  }

  return (
    <button
      type="button"
      className={styles.status}
      title={strings.room.indentationNext}
      data-testid="indentation"
      onClick={chooseNext}
    >
      {wordsFor(unit)}
    </button>
  )
}

const wordsFor = (unit: string) => (unit === TAB ? strings.room.tabs : strings.room.spaces(unit.length))
