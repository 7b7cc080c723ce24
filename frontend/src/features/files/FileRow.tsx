import { Menu } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { DragEvent, KeyboardEvent, MouseEvent } from 'react'
import { downloadFile } from '../../collab/document/download'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { FileIcon, FolderIcon, MoreIcon, UnfoldIcon } from '../../ui/icons'
import { strings } from '../../ui/strings'
import { pathSentence } from './fileMoves'
import { FileNameField } from './FileNameField'
import styles from './FilesPanel.module.css'
import type { TreeRow } from './fileTree'

interface FileRowProps {
  readonly row: TreeRow
  readonly files: readonly RoomFile[]
  /** Whether it is the file in front. */
  readonly isActive: boolean
  /** Whether Tab leads here. */
  readonly isStop: boolean
  /** Whether what is dragged would fall into it. */
  readonly isTarget: boolean
  readonly isRenamed: boolean
  readonly editable: boolean
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onOpen: () => void
  readonly onRename: () => void
  /** Hears the new path; undefined if it stays. */
  readonly onRenamed: (path: string | undefined) => void
  readonly onRemove: () => void
  readonly onMakeIn: (() => void) | undefined
  readonly onDragStart: (event: DragEvent) => void
}

/** A file or folder in the tree, with what can be done with it. */
export function FileRow(props: FileRowProps) {
  const { row, files, isActive, isStop, isTarget, isRenamed, editable, onRenamed } = props
  const item = useRef<HTMLDivElement>(null)
  const wasRenamed = useRef(false)

  useEffect(() => {
    if (wasRenamed.current && !isRenamed && document.activeElement === document.body) item.current?.focus()
    wasRenamed.current = isRenamed
  }, [isRenamed])

  return (
    <div
      ref={item}
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.file === undefined ? row.expanded : undefined}
      aria-selected={isActive}
      aria-label={row.name}
      tabIndex={isStop && !isRenamed ? 0 : -1}
      className={styles.row}
      style={{ paddingInlineStart: `${row.level * 12}px` }}
      data-path={row.path}
      data-target={isTarget}
      title={row.path}
      draggable={editable && !isRenamed}
      onDragStart={props.onDragStart}
      onFocus={props.onFocus}
      onKeyDown={(event) => event.target === event.currentTarget && props.onKeyDown(event)}
      onClick={(event) => isOnRow(event) && props.onOpen()}
    >
      {row.file === undefined ? (
        <>
          <UnfoldIcon />
          <FolderIcon />
        </>
      ) : (
        <FileIcon />
      )}
      {isRenamed ? (
        <FileNameField
          label={strings.files.nameOf(row.name)}
          name={row.path}
          kept={row.file === undefined ? 0 : endingOf(row.name)}
          flawOf={(path) => pathSentence(row, path, files)}
          onEnd={onRenamed}
        />
      ) : (
        <>
          <span className={styles.name}>{row.name}</span>
          <RowMenu {...props} />
        </>
      )}
    </div>
  )
}

/** Whether a click is on the row itself, and not on a field or a menu of it. */
const isOnRow = ({ target, currentTarget }: MouseEvent) =>
  target instanceof Element && currentTarget.contains(target) && target.closest('button, input') === null

/** How long what stands behind a name's last dot is, with it. */
function endingOf(name: string): number {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.length - dot : 0
}

function RowMenu({ row, editable, onRename, onRemove, onMakeIn }: FileRowProps) {
  const [opened, setOpened] = useState(false)
  const { file } = row
  if (!editable && file === undefined) return null
  return (
    <span className={styles.actions}>
      <Menu
        opened={opened}
        onChange={setOpened}
        position="bottom-end"
        width={180}
        returnFocus
        classNames={{ item: styles.item ?? '' }}
        transitionProps={{ duration: 0 }}
        // It would be an item of the menu that is none.
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <button
            type="button"
            className={styles.icon}
            tabIndex={-1}
            aria-label={strings.files.actions(row.name)}
          >
            <MoreIcon />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {onMakeIn && <Menu.Item onClick={onMakeIn}>{strings.files.createHere}</Menu.Item>}
          {editable && <Menu.Item onClick={onRename}>{strings.files.rename}</Menu.Item>}
          {file && <Menu.Item onClick={() => downloadFile(file)}>{strings.files.download}</Menu.Item>}
          {editable && <Menu.Item onClick={onRemove}>{strings.files.delete}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </span>
  )
}
