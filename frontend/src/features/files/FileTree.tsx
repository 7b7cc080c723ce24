import { useEffect, useRef, useState } from 'react'
import type { DragEvent, KeyboardEvent } from 'react'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { isMac } from '../../collab/editor/typedCharacters'
import { announce } from '../../ui/announcer'
import { isShortcut } from '../../ui/isShortcut'
import { strings } from '../../ui/strings'
import { FileRow } from './FileRow'
import { focusTree } from './focusTree'
import styles from './FilesPanel.module.css'
import type { TreeRow } from './fileTree'
import { folderKey, folderPart, rowsOf } from './fileTree'
import type { PeopleByFile, PersonInFile } from './peopleByFile'
import type { FileChanges } from './useFileChanges'

/** Marks what is dragged within the tree. */
const DRAGGED = 'application/x-pairspace-path'

const NO_ONE: readonly PersonInFile[] = []

interface FileTreeProps {
  readonly files: readonly RoomFile[]
  readonly activeId: string | undefined
  readonly editable: boolean
  readonly people: PeopleByFile
  readonly changes: FileChanges
  readonly onOpen: (fileId: string, goesOn: boolean) => void
  /** Makes a file in a folder, whose path ends in a slash; undefined if none can be made. */
  readonly onMakeIn: ((folder: string) => void) | undefined
  /** Told why something cannot be done, for people. */
  readonly onRefused: (sentence: string) => void
  /** Takes files of this machine into a folder; undefined if nothing can be changed. */
  readonly onDropFiles: ((files: readonly File[], folder: string) => void) | undefined
}

/** The tree of files by the pattern "tree view" of the ARIA authoring practices; moved by drag, or by F2 and its new path. */
export function FileTree(props: FileTreeProps) {
  const { files, activeId, editable, people, changes, onOpen, onMakeIn, onRefused, onDropFiles } = props
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set())
  const [focused, setFocused] = useState<string>()
  const [renaming, setRenaming] = useState<{ readonly key: string; readonly name: string }>()
  const [lost, setLost] = useState<typeof renaming>()
  const [menu, setMenu] = useState<string>()
  const [target, setTarget] = useState<string>()
  const tree = useRef<HTMLDivElement>(null)
  const soonFocused = useRef<string>(undefined)
  const rows = rowsOf(files, collapsed)
  const stop =
    rows.find(({ path }) => path === focused) ?? rows.find(({ file }) => file?.id === activeId) ?? rows[0]

  const renamed = rows.find((row) => keyOfRow(row) === renaming?.key)

  if (renaming !== undefined && renamed === undefined) {
    // Others have deleted the file, or renamed the folder, whose field was open.
    setRenaming(undefined)
    setLost(renaming)
  }

  useEffect(() => {
    if (lost === undefined) return
    announce(strings.files.deleted(lost.name), 'assertive')
    focusTree()
  }, [lost])

  // What was renamed by a key keeps the focus, also where it is a new row.
  useEffect(() => {
    if (soonFocused.current === undefined || renaming !== undefined) return
    const path = soonFocused.current
    soonFocused.current = undefined
    focus(rows.find((row) => row.path === path))
  })

  function focus(row: TreeRow | undefined) {
    if (row === undefined) return
    setFocused(row.path)
    tree.current?.querySelectorAll<HTMLElement>('[role=treeitem]')[rows.indexOf(row)]?.focus()
  }

  function expand({ path }: Pick<TreeRow, 'path'>, wanted: boolean) {
    const next = new Set(collapsed)
    if (wanted) next.delete(folderKey(path))
    else next.add(folderKey(path))
    setCollapsed(next)
  }

  const open = (row: TreeRow, goesOn: boolean) =>
    row.file === undefined ? expand(row, !row.expanded) : onOpen(row.file.id, goesOn)

  function remove(row: TreeRow) {
    const index = rows.indexOf(row)
    const stays = ({ path }: TreeRow) => path !== row.path && !path.startsWith(`${row.path}/`)
    focus(
      rows.slice(index).find(stays) ??
        rows.slice(0, index).findLast(({ path }) => !row.path.startsWith(`${path}/`)),
    )
    changes.remove(row)
  }

  const rename = (row: TreeRow) => setRenaming({ key: keyOfRow(row), name: row.name })

  function renamedTo(row: TreeRow, path: string | undefined, byKey: boolean) {
    setRenaming(undefined)
    const now = path ?? row.path
    if (path !== undefined) changes.rename(row, path)
    if (path !== undefined && row.file === undefined && !row.expanded) expand({ path }, false)
    setFocused(now)
    if (byKey) soonFocused.current = now
  }

  function onKeyDown(event: KeyboardEvent, row: TreeRow) {
    const index = rows.indexOf(row)
    const last = changes.deletions.at(-1)
    const isDelete = event.key === 'Delete' || (isMac && event.metaKey && event.key === 'Backspace')
    if (isShortcut(event, 'Z') && last !== undefined) {
      event.preventDefault()
      last.undo()
      return
    }
    // A key that is held would delete one file after the other.
    if (isDelete && editable && !event.repeat) {
      event.preventDefault()
      remove(row)
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const actions: Record<string, (() => void) | undefined> = {
      ArrowDown: () => focus(rows[index + 1]),
      ArrowUp: () => focus(rows[index - 1]),
      Home: () => focus(rows[0]),
      End: () => focus(rows.at(-1)),
      ArrowRight: () => (row.expanded ? focus(rows[index + 1]) : !row.file && expand(row, true)),
      ArrowLeft: () =>
        row.expanded
          ? expand(row, false)
          : focus(rows.slice(0, index).findLast(({ level }) => level < row.level)),
      Enter: () => open(row, true),
      ' ': () => open(row, false),
      F2: editable ? () => rename(row) : undefined,
      F10: event.shiftKey ? () => setMenu(keyOfRow(row)) : undefined,
      ContextMenu: () => setMenu(keyOfRow(row)),
    }
    const action = actions[event.key]
    if (action === undefined) return
    event.preventDefault()
    action()
  }

  /** What lies over a file is meant for its folder. */
  const folderUnder = (event: DragEvent): string => {
    const { target } = event
    const path =
      (target instanceof Element && target.closest<HTMLElement>('[data-path]')?.dataset['path']) || ''
    const row = rows.find((one) => one.path === path)
    return row === undefined || row.file === undefined ? path : folderPart(path).slice(0, -1)
  }

  function onDragOver(event: DragEvent) {
    const { types } = event.dataTransfer
    const isOurs = editable && types.includes(DRAGGED)
    if (!isOurs && !(onDropFiles && types.includes('Files'))) return
    event.preventDefault()
    setTarget(folderUnder(event))
  }

  function onDrop(event: DragEvent) {
    setTarget(undefined)
    const row = rows.find(({ path }) => path === event.dataTransfer.getData(DRAGGED))
    const dropped = Array.from(event.dataTransfer.files)
    if (row !== undefined) {
      const refusal = changes.move(row, folderUnder(event))
      if (refusal !== undefined) onRefused(refusal)
    } else if (dropped.length > 0) onDropFiles?.(dropped, folderUnder(event))
    else return
    event.preventDefault()
  }

  const dropZone = { onDragOver, onDragLeave: () => setTarget(undefined), onDrop }

  if (rows.length === 0)
    return (
      <div className={styles.tree} data-target={target === ''} {...dropZone}>
        <p className={styles.empty}>{strings.files.none}</p>
      </div>
    )

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={strings.files.title}
      tabIndex={-1}
      className={styles.tree}
      data-target={target === ''}
      {...dropZone}
    >
      {rows.map((row) => (
        <FileRow
          key={keyOfRow(row)}
          row={row}
          files={files}
          people={(row.file && people.get(row.file.id)) ?? NO_ONE}
          isActive={row.file !== undefined && row.file.id === activeId}
          isStop={row === stop}
          isTarget={row.file === undefined && row.path === target}
          isRenamed={editable && row === renamed}
          isMenuOpen={keyOfRow(row) === menu}
          editable={editable}
          onFocus={() => setFocused(row.path)}
          onKeyDown={(event) => onKeyDown(event, row)}
          onOpen={() => open(row, true)}
          onMenu={(opened) => setMenu(opened ? keyOfRow(row) : undefined)}
          onRename={() => rename(row)}
          onRenamed={(path, byKey) => renamedTo(row, path, byKey)}
          onRemove={() => remove(row)}
          onMakeIn={row.file === undefined && onMakeIn ? () => onMakeIn(`${row.path}/`) : undefined}
          onDragStart={(event) => event.dataTransfer.setData(DRAGGED, row.path)}
        />
      ))}
    </div>
  )
}

/** Of a file the same whatever it is called. */
const keyOfRow = ({ file, path }: TreeRow): string => file?.id ?? `${folderKey(path)}/`
