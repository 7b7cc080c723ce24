import { Button } from '@mantine/core'
import { useState } from 'react'
import { downloadFiles } from '../../collab/document/download'
import { useRoomContents, useSession } from '../../ui/SessionContext'
import { words } from '../../ui/words'
import styles from './ConnectionBanner.module.css'

/** After the server refused an edit for its size. What was typed stays in sight until the user decides. */
export function FullDocumentNotice({ onDropUnsaved }: { readonly onDropUnsaved: () => void }) {
  const session = useSession()
  const contents = useRoomContents()
  // What does not fit is that of the moment of the refusal.
  const [misfit] = useState(() => session.misfit())
  return (
    <div className={styles.lost} role="alert">
      <p>
        {misfit === undefined
          ? words.closed.tooLarge
          : words.closed.doesNotFit(misfit.chars, misfit.fileName)}
      </p>
      <Button size="compact-sm" variant="default" onClick={() => downloadFiles(contents)}>
        {words.closed.download}
      </Button>
      {misfit === undefined ? (
        <Button size="compact-sm" variant="default" onClick={onDropUnsaved}>
          {words.closed.undoAndGoOn}
        </Button>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => session.goOnWithout(misfit)}>
          {words.closed.undoThatAndGoOn}
        </Button>
      )}
    </div>
  )
}
