import { useEffect, useRef } from 'react'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { CloseIcon, FileIcon } from '../../ui/icons'
import { strings } from '../../ui/strings'
import styles from './FileTabs.module.css'

const MIDDLE_BUTTON = 1

interface FileTabsProps {
  readonly files: readonly RoomFile[]
  /** The file that programs see as the room's. */
  readonly mainId: string | undefined
  /** None after a file was deleted, until another is chosen. */
  readonly activeId: string | undefined
  /** Is told which one is wanted, and whether by a pointer. */
  readonly onSelect: (fileId: string, byPointer: boolean) => void
  readonly onClose: (fileId: string) => void
}

/** The files that are open. The last one stays. */
export function FileTabs({ files, mainId, activeId, onSelect, onClose }: FileTabsProps) {
  const active = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    active.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [activeId])
  const closes = files.length > 1

  return (
    <nav aria-label={strings.room.openFiles} className={styles.tabs}>
      {files.map((file) => (
        <span
          key={file.id}
          ref={file.id === activeId ? active : undefined}
          className={styles.tab}
          data-current={file.id === activeId}
          onAuxClick={({ button }) => closes && button === MIDDLE_BUTTON && onClose(file.id)}
        >
          <button
            type="button"
            className={styles.open}
            aria-current={file.id === activeId ? 'page' : undefined}
            title={file.id === mainId ? strings.room.mainFile(file.name) : file.name}
            // A user who writes goes on writing, and a keyboard on the screen stays.
            onMouseDown={(event) => event.preventDefault()}
            onClick={({ detail }) => onSelect(file.id, detail > 0)}
            onKeyDown={({ key }) => closes && key === 'Delete' && onClose(file.id)}
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
          {closes && (
            <button
              type="button"
              className={styles.close}
              aria-label={strings.files.closeTab(file.name)}
              title={strings.files.closeTab(file.name)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onClose(file.id)}
            >
              <CloseIcon />
            </button>
          )}
        </span>
      ))}
    </nav>
  )
}
