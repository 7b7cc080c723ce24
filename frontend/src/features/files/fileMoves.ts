import { FileNames } from '../../collab/document/fileNames'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { fileNameSentence } from './fileNameSentence'
import type { TreeRow } from './fileTree'
import { filesIn, folderKey } from './fileTree'

/** New names of files, by their ids. */
export type NewNames = ReadonlyMap<string, string>

/** The files that a row stands for: itself, or all in its folder. */
export const filesOf = (row: TreeRow, files: readonly RoomFile[]): readonly RoomFile[] =>
  row.file === undefined ? filesIn(files, row.path) : [row.file]

/** What the files of a row are called when it has another path. */
export function renamedTo(row: TreeRow, path: string, files: readonly RoomFile[]): NewNames {
  return new Map(filesOf(row, files).map((file) => [file.id, path + file.name.slice(row.path.length)]))
}

/** Why a row cannot have a path, for people; undefined if it can. */
export function pathSentence(row: TreeRow, path: string, files: readonly RoomFile[]): string | undefined {
  const names = [...renamedTo(row, path, files).values()]
  const others = namesBeside(filesOf(row, files), files)
  return names.map((name) => fileNameSentence(name, others)).find((sentence) => sentence !== undefined)
}

/**
 * What the files of a row are called in another folder, under a number where their name is taken there; empty if it lies
 * there already, or would lie in itself.
 *
 * @param folder its path; empty for the uppermost
 */
export function movedInto(row: TreeRow, folder: string, files: readonly RoomFile[]): NewNames {
  const path = folder === '' ? row.name : `${folder}/${row.name}`
  const isInItself = row.file === undefined && folderKey(`${folder}/`).startsWith(folderKey(`${row.path}/`))
  if (isInItself || folderKey(path) === folderKey(row.path)) return new Map()
  const names = new FileNames()
  namesBeside(filesOf(row, files), files).forEach((name) => names.claim(name))
  return new Map([...renamedTo(row, path, files)].map(([id, name]) => [id, names.claim(name)]))
}

const namesBeside = (moved: readonly RoomFile[], files: readonly RoomFile[]): readonly string[] =>
  files.filter((file) => !moved.includes(file)).map(({ name }) => name)
