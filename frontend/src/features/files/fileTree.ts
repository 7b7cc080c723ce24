import { keyOf } from '../../collab/document/fileNames'
import type { RoomFile } from '../../collab/document/RoomDocument'

/** A line of the tree of files: a folder, or a file. */
export interface TreeRow {
  /** Full path; of a folder without a slash at its end. */
  readonly path: string
  /** The last part of the path. */
  readonly name: string
  /** 1 for what lies in no folder. */
  readonly level: number
  /** Among those of its folder, from 1 on. */
  readonly position: number
  readonly siblings: number
  /** Undefined for a folder. */
  readonly file: RoomFile | undefined
  /** Whether a folder shows what it holds; false for a file. */
  readonly expanded: boolean
}

interface Folder {
  readonly path: string
  readonly name: string
  readonly folders: Map<string, Folder>
  readonly files: RoomFile[]
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/**
 * The rows of the tree that are shown: folders before files, both by name.
 *
 * @param collapsed keys of the folders that show nothing of what they hold, see `folderKey`
 */
export function rowsOf(files: readonly RoomFile[], collapsed: ReadonlySet<string>): readonly TreeRow[] {
  const root: Folder = { path: '', name: '', folders: new Map(), files: [] }
  for (const file of files) folderOf(root, file.name).files.push(file)
  return rowsIn(root, 1, collapsed)
}

/** Two spellings that differ in case only are one folder, as on most systems. */
export const folderKey = keyOf

/** The last part of a path. */
export const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The path of the folder that a path lies in, with its slash; empty for the uppermost. */
export const folderPart = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** The files that lie in a folder, at any depth. */
export function filesIn(files: readonly RoomFile[], folder: string): readonly RoomFile[] {
  const start = folderKey(`${folder}/`)
  return files.filter(({ name }) => folderKey(name).startsWith(start))
}

function folderOf(root: Folder, fileName: string): Folder {
  let folder = root
  for (const name of fileName.split('/').slice(0, -1)) {
    const known = folder.folders.get(folderKey(name))
    const path = folder.path === '' ? name : `${folder.path}/${name}`
    const next = known ?? { path, name, folders: new Map(), files: [] }
    folder.folders.set(folderKey(name), next)
    folder = next
  }
  return folder
}

function rowsIn(folder: Folder, level: number, collapsed: ReadonlySet<string>): readonly TreeRow[] {
  const folders = [...folder.folders.values()].sort((one, other) => collator.compare(one.name, other.name))
  const files = folder.files.map((file) => ({ file, name: lastPart(file.name) }))
  files.sort((one, other) => collator.compare(one.name, other.name))
  const siblings = folders.length + files.length
  return [
    ...folders.flatMap((inner, index) => {
      const expanded = !collapsed.has(folderKey(inner.path))
      const { path, name } = inner
      const row = { path, name, level, siblings, position: index + 1, file: undefined, expanded }
      return [row, ...(expanded ? rowsIn(inner, level + 1, collapsed) : [])]
    }),
    ...files.map(({ file, name }, index) => ({
      ...{ path: file.name, name, level, siblings, position: folders.length + index + 1, file },
      expanded: false,
    })),
  ]
}
