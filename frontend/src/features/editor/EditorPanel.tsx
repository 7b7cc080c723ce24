import type { Extension } from '@codemirror/state'
import { useEffect, useRef, useState } from 'react'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { withoutMiddle } from '../../ui/withoutMiddle'
import { strings } from '../../ui/strings'
import type { CaretPlace } from './caretPlace'
import styles from './EditorPanel.module.css'
import { FilePane } from './FilePane'
import { FileTabs } from './FileTabs'

interface EditorPanelProps {
  readonly files: readonly RoomFile[]
  readonly mainId: string | undefined
  /** How many files the room has beyond those. */
  readonly unlisted: number
  readonly active: RoomFile | undefined
  /** Name of the file that was in front until it was deleted. */
  readonly deleted: string | undefined
  readonly editable: boolean
  readonly nonce: string
  readonly maxChars: number
  readonly extensionsFor: (file: RoomFile, language: () => string) => Extension
  readonly onSelect: (fileId: string) => void
  readonly onCaret: (place: CaretPlace) => void
}

/** The open files, one of them in front. */
export function EditorPanel(props: EditorPanelProps) {
  const { files, mainId, unlisted, active, deleted, onSelect, onCaret, ...pane } = props
  const [visited, setVisited] = useState<readonly string[]>([])
  const writesOn = useRef(false)
  if (active !== undefined && !visited.includes(active.id)) setVisited([...visited, active.id])

  /** After a key the user goes on among the tabs; after a tap they read, unless they wrote just before. */
  function select(fileId: string, byPointer: boolean) {
    writesOn.current = byPointer && fileId !== active?.id && (!isTouch() || isWriting())
    onSelect(fileId)
  }

  return (
    <div className={styles.panel}>
      {(files.length > 1 || deleted !== undefined) && (
        <FileTabs files={files} mainId={mainId} unlisted={unlisted} activeId={active?.id} onSelect={select} />
      )}
      <div className={styles.panes}>
        {files
          .filter((file) => visited.includes(file.id))
          .map((file) => (
            <FilePane
              key={file.id}
              file={file}
              active={file.id === active?.id}
              takesFocus={() => {
                const wanted = writesOn.current
                writesOn.current = false
                return wanted
              }}
              onCaret={(place) => {
                if (file.id === active?.id) onCaret(place)
              }}
              {...pane}
            />
          ))}
        {deleted !== undefined && <DeletedFile name={deleted} others={files.length > 0} />}
      </div>
    </div>
  )
}

const isTouch = () => window.matchMedia('(pointer: coarse)').matches

const isWriting = () => document.activeElement?.matches('[contenteditable="true"]') === true

/** Holds the focus and does nothing with it: a user who was typing goes on for some keys. */
function DeletedFile({ name, others }: { readonly name: string; readonly others: boolean }) {
  const sentence = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) sentence.current?.focus()
  }, [])
  return (
    <p ref={sentence} role="alert" tabIndex={-1} className={styles.deleted}>
      {strings.room.fileDeleted(withoutMiddle(name), others)}
    </p>
  )
}
