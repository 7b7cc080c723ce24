import type { RoomFile } from '../../collab/document/RoomDocument'
import { FileIcon } from '../../ui/icons'
import { words } from '../../ui/words'
import styles from './FileTabs.module.css'

interface FileTabsProps {
  readonly files: readonly RoomFile[]
  /** How many files the room has beyond those. */
  readonly unlisted: number
  /** None after a file was deleted, until another is chosen. */
  readonly activeId: string | undefined
  readonly onSelect: (fileId: string) => void
}

export function FileTabs({ files, unlisted, activeId, onSelect }: FileTabsProps) {
  return (
    <>
      <nav aria-label={words.room.files} className={styles.tabs}>
        {files.map((file) => (
          <button
            key={file.id}
            type="button"
            className={styles.tab}
            aria-current={file.id === activeId ? 'page' : undefined}
            onClick={() => onSelect(file.id)}
          >
            <FileIcon />
            {file.name}
          </button>
        ))}
      </nav>
      {unlisted > 0 && <p className={styles.unlisted}>{words.room.filesNotShown(unlisted)}</p>}
    </>
  )
}
