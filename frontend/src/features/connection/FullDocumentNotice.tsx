import { Button } from '@mantine/core'
import { downloadFiles } from '../../collab/document/download'
import { useRoomContents } from '../../ui/SessionContext'
import { words } from '../../ui/words'
import styles from './ConnectionBanner.module.css'

/** After the server refused an edit for its size. What was typed stays in sight until the user decides. */
export function FullDocumentNotice({ onUndo }: { readonly onUndo: () => void }) {
  const contents = useRoomContents()
  return (
    <div className={styles.lost} role="alert">
      <p>{words.closed.tooLarge}</p>
      <Button size="compact-sm" variant="default" onClick={() => downloadFiles(contents)}>
        {words.closed.download}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onUndo}>
        {words.closed.undoAndGoOn}
      </Button>
    </div>
  )
}
