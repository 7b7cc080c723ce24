import { Button } from '@mantine/core'
import { useState } from 'react'
import { downloadFiles } from '../../collab/document/download'
import { useRoomContents, useSession } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'
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
          ? strings.closed.tooLarge
          : strings.closed.doesNotFit(misfit.chars, misfit.fileName)}
      </p>
      <Button size="compact-sm" variant="default" onClick={() => downloadFiles(contents)}>
        {strings.closed.download}
      </Button>
      {misfit === undefined ? (
        <Button size="compact-sm" variant="default" onClick={onDropUnsaved}>
          {strings.closed.undoAndGoOn}
        </Button>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => session.goOnWithout(misfit)}>
          {strings.closed.undoThatAndGoOn}
        </Button>
      )}
    </div>
  )
}
