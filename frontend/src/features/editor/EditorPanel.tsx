import type { Extension } from '@codemirror/state'
import { useEffect, useRef } from 'react'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { isTouch } from '../../ui/isTouch'
import { withoutMiddle } from '../../ui/withoutMiddle'
import { strings } from '../../ui/strings'
import type { CaretPlace } from './caretPlace'
import styles from './EditorPanel.module.css'
import type { EditorPreferences } from './FilePane'
import { FilePane } from './FilePane'
import { FileTabs } from './FileTabs'

interface EditorPanelProps {
  /** Those that have tabs. */
  readonly open: readonly RoomFile[]
  /** How many files the room has. */
  readonly count: number
  readonly mainId: string | undefined
  readonly active: RoomFile | undefined
  /** Name of the file that was in front until it was deleted. */
  readonly deleted: string | undefined
  readonly editable: boolean
  readonly nonce: string
  readonly maxChars: number
  readonly extensionsFor: (file: RoomFile, language: () => string) => Extension
  /** Whether the editor that comes in front takes the focus; asked once each time. */
  readonly takesFocus: () => boolean
  readonly preferences: EditorPreferences
  /** Told which file is wanted, and whether the user goes on in its editor. */
  readonly onSelect: (fileId: string, goesOn: boolean) => void
  readonly onClose: (fileId: string) => void
  readonly onCaret: (place: CaretPlace) => void
}

/** The open files, one of them in front. */
export function EditorPanel(props: EditorPanelProps) {
  const { open, count, mainId, active, deleted, onSelect, onClose, onCaret, ...pane } = props

  /** After a key the user goes on among the tabs; after a tap they read, unless they wrote just before. */
  function select(fileId: string, byPointer: boolean) {
    onSelect(fileId, byPointer && (!isTouch() || isWriting()))
  }

  return (
    <div className={styles.panel}>
      {(count > 1 || deleted !== undefined) && (
        <FileTabs files={open} mainId={mainId} activeId={active?.id} onSelect={select} onClose={onClose} />
      )}
      <div className={styles.panes}>
        {open.map((file) => (
          <FilePane
            key={file.id}
            file={file}
            active={file.id === active?.id}
            onCaret={(place) => {
              if (file.id === active?.id) onCaret(place)
            }}
            {...pane}
          />
        ))}
        {deleted !== undefined && <DeletedFile name={deleted} others={count > 0} />}
      </div>
    </div>
  )
}

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
