import type { Extension } from '@codemirror/state'
import { useState } from 'react'
import type { RoomFile } from '../../collab/document/RoomDocument'
import type { CaretPlace } from './caretPlace'
import styles from './EditorPanel.module.css'
import { FilePane } from './FilePane'
import { FileTabs } from './FileTabs'

interface EditorPanelProps {
  readonly files: readonly RoomFile[]
  /** How many files the room has beyond those. */
  readonly unlisted: number
  readonly active: RoomFile
  readonly editable: boolean
  readonly nonce: string
  readonly maxChars: number
  readonly extensionsFor: (file: RoomFile, language: () => string) => Extension
  readonly onSelect: (fileId: string) => void
  readonly onCaret: (place: CaretPlace) => void
}

/** The open files, one of them in front. */
export function EditorPanel({ files, unlisted, active, onSelect, onCaret, ...pane }: EditorPanelProps) {
  const [visited, setVisited] = useState<readonly string[]>([active.id])
  if (!visited.includes(active.id)) setVisited([...visited, active.id])

  return (
    <div className={styles.panel}>
      {files.length > 1 && (
        <FileTabs files={files} unlisted={unlisted} activeId={active.id} onSelect={onSelect} />
      )}
      <div className={styles.panes}>
        {files
          .filter((file) => visited.includes(file.id))
          .map((file) => (
            <FilePane
              key={file.id}
              file={file}
              active={file.id === active.id}
              onCaret={(place) => {
                if (file.id === active.id) onCaret(place)
              }}
              {...pane}
            />
          ))}
      </div>
    </div>
  )
}
