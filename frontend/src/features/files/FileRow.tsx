import { Menu } from '@mantine/core'
import { useId, useRef } from 'react'
import type { DragEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { downloadFile } from '../../collab/document/download'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { FileIcon, FolderIcon, MoreIcon, UnfoldIcon } from '../../ui/icons'
import { strings } from '../../ui/strings'
import { pathSentence } from './fileMoves'
import { FileNameField } from './FileNameField'
import styles from './FilesPanel.module.css'
import type { PersonInFile } from './peopleByFile'
import type { TreeRow } from './fileTree'

interface FileRowProps {
  readonly row: TreeRow
  readonly files: readonly RoomFile[]
  /** The others who are in it. */
  readonly people: readonly PersonInFile[]
  /** Whether it is the file in front. */
  readonly isActive: boolean
  /** Whether Tab leads here. */
  readonly isStop: boolean
  /** Whether what is dragged would fall into it. */
  readonly isTarget: boolean
  readonly isRenamed: boolean
  readonly isMenuOpen: boolean
  readonly editable: boolean
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onOpen: () => void
  /** Opens and closes the menu. */
  readonly onMenu: (opened: boolean) => void
  readonly onRename: () => void
  /** Told the new path, undefined if it stays; and whether the field was left by a key. */
  readonly onRenamed: (path: string | undefined, byKey: boolean) => void
  readonly onRemove: () => void
  readonly onMakeIn: (() => void) | undefined
  readonly onDragStart: (event: DragEvent) => void
}

/** A file or folder in the tree, with what can be done with it. */
export function FileRow(props: FileRowProps) {
  const { row, files, people, isActive, isStop, isTarget, isRenamed, editable, onRenamed } = props
  const item = useRef<HTMLDivElement>(null)
  const dots = useId()

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
      aria-describedby={people.length === 0 ? undefined : dots}
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
      // Of the right button, a long touch, or the key for it.
      onContextMenu={(event) => {
        if (!hasMenu(props) || isRenamed) return
        event.preventDefault()
        props.onMenu(true)
      }}
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
          {people.length > 0 && <Dots id={dots} people={people} />}
          <RowMenu {...props} onFocusRow={() => item.current?.focus()} />
        </>
      )}
    </div>
  )
}

/** Whether a click is on the row itself, and not on a field or a menu of it. */
const isOnRow = ({ target, currentTarget }: MouseEvent) =>
  target instanceof Element && currentTarget.contains(target) && target.closest('button, input') === null

const MOST_DOTS = 4

function Dots({ id, people }: { readonly id: string; readonly people: readonly PersonInFile[] }) {
  return (
    <span className={styles.dots} title={people.map(({ name }) => name).join(', ')}>
      <span id={id} className="visually-hidden">
        {strings.files.with(people.map(({ name }) => name))}
      </span>
      {people.slice(0, MOST_DOTS).map(({ key, color }) => (
        <span key={key} className={styles.dot} style={{ background: color }} />
      ))}
    </span>
  )
}

/** How long what stands behind a name's last dot is, with it. */
function endingOf(name: string): number {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.length - dot : 0
}

interface RowMenuProps extends FileRowProps {
  readonly onFocusRow: () => void
}

/** The menu itself is made when it is wanted: a room may have hundreds of rows. */
function RowMenu(props: RowMenuProps) {
  const { row, isMenuOpen, onMenu } = props
  if (!hasMenu(props)) return null
  const button = (
    <button
      type="button"
      className={styles.icon}
      tabIndex={-1}
      aria-label={strings.files.actions(row.name)}
      aria-haspopup="menu"
      onClick={() => onMenu(true)}
    >
      <MoreIcon />
    </button>
  )
  return (
    <span className={styles.actions}>{isMenuOpen ? <OpenMenu {...props} button={button} /> : button}</span>
  )
}

/** A folder has nothing to offer to those who may not edit. */
const hasMenu = ({ row, editable }: FileRowProps) => editable || row.file !== undefined

const OUTSIDE = ['mousedown', 'touchstart']

interface OpenMenuProps extends RowMenuProps {
  readonly button: ReactNode
}

function OpenMenu(props: OpenMenuProps) {
  const { row, editable, onMenu, onRename, onRemove, onMakeIn, button, onFocusRow } = props
  const { file } = row

  /** The page has other uses for Escape, and Mantine's own takes the menu away before the row can be focused. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onFocusRow()
    onMenu(false)
  }

  function download(chosen: RoomFile) {
    downloadFile(chosen)
    onFocusRow()
  }

  return (
    <Menu
      opened
      onChange={onMenu}
      position="bottom-end"
      width={180}
      // The press of the key that opens it would close it.
      clickOutsideEvents={OUTSIDE}
      closeOnEscape={false}
      // What is chosen may open a field, which has the focus then.
      returnFocus={false}
      classNames={{ item: styles.item ?? '' }}
      transitionProps={{ duration: 0 }}
      // Mantine would put an element without a role into the menu.
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown onKeyDown={onKeyDown}>
        {onMakeIn && <Menu.Item onClick={onMakeIn}>{strings.files.createHere}</Menu.Item>}
        {editable && <Menu.Item onClick={onRename}>{strings.files.rename}</Menu.Item>}
        {file && <Menu.Item onClick={() => download(file)}>{strings.files.download}</Menu.Item>}
        {editable && <Menu.Item onClick={onRemove}>{strings.files.delete}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
