import { useEffect, useRef } from 'react'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { FileIcon } from '../../ui/icons'
import { strings } from '../../ui/strings'
import styles from './FileTabs.module.css'

interface FileTabsProps {
  readonly files: readonly RoomFile[]
  /** The file that programs see as the room's. */
  readonly mainId: string | undefined
  /** How many files the room has beyond those. */
  readonly unlisted: number
  /** None after a file was deleted, until another is chosen. */
  readonly activeId: string | undefined
  /** Is told which one is wanted, and whether by a pointer. */
  readonly onSelect: (fileId: string, byPointer: boolean) => void
}

export function FileTabs({ files, mainId, unlisted, activeId, onSelect }: FileTabsProps) {
  const active = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    active.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [activeId])

  return (
    <>
      <nav aria-label={strings.room.files} className={styles.tabs}>
        {files.map((file) => (
          <button
            key={file.id}
            ref={file.id === activeId ? active : undefined}
            type="button"
            className={styles.tab}
            aria-current={file.id === activeId ? 'page' : undefined}
            title={file.id === mainId ? strings.room.mainFile(file.name) : file.name}
            // A user who writes goes on writing, and a keyboard on the screen stays.
            onMouseDown={(event) => event.preventDefault()}
            onClick={({ detail }) => onSelect(file.id, detail > 0)}
          >
            <FileIcon />
            <span className={styles.name}>{file.name}</span>
            {file.id === mainId && (
              <>
                {' '}
                <span className={styles.main}>{strings.room.main}</span>
              </>
            )}
          </button>
        ))}
      </nav>
      {unlisted > 0 && (
        <p className={styles.unlisted}>{strings.room.filesNotShown(unlisted, files.length)}</p>
      )}
    </>
  )
}
