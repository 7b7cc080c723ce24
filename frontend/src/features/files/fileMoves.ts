import { FileNames, fileNameFlaw } from '../../collab/document/fileNames'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { flawSentence, obstacleSentence } from './fileNameSentence'
import type { TreeRow } from './fileTree'
import { filesIn, folderKey } from './fileTree'

/** New names of files, by their ids. */
export type NewNames = ReadonlyMap<string, string>

/** The files that a row stands for: itself, or all in its folder. */
export const filesOf = (row: TreeRow, files: readonly RoomFile[]): readonly RoomFile[] =>
  row.file === undefined ? filesIn(files, row.path) : [row.file]

/** What the files of a row are called when it has another path. */
export function renamedTo(row: TreeRow, path: string, files: readonly RoomFile[]): NewNames {
  // Folders that differ in case are one, so what is left out is counted in parts.
  const inner = (file: RoomFile) => (row.file === undefined ? file.name.split('/').slice(row.level) : [])
  return new Map(filesOf(row, files).map((file) => [file.id, [path, ...inner(file)].join('/')]))
}

/** Why a row cannot have a path, for people; undefined if it can. */
export function pathSentence(row: TreeRow, path: string, files: readonly RoomFile[]): string | undefined {
  const names = [...renamedTo(row, path, files).values()]
  const beside = namesBeside(row, files)
  const flaw = sentenceOnFlaw(names)
  return (
    flaw ??
    names.map((name) => obstacleSentence(beside.obstacleTo(name))).find((sentence) => sentence !== undefined)
  )
}

/**
 * What the files of a row are called in another folder, under a number where their name is taken there; empty if it lies
 * there already, or would lie in itself; a sentence if their paths would be too long.
 *
 * @param folder its path; empty for the uppermost
 */
export function movedInto(row: TreeRow, folder: string, files: readonly RoomFile[]): NewNames | string {
  const path = folder === '' ? row.name : `${folder}/${row.name}`
  const isInItself = row.file === undefined && folderKey(`${folder}/`).startsWith(folderKey(`${row.path}/`))
  if (isInItself || folderKey(path) === folderKey(row.path)) return new Map()
  const wanted = renamedTo(row, path, files)
  const flaw = sentenceOnFlaw([...wanted.values()])
  if (flaw !== undefined) return flaw
  const names = namesBeside(row, files)
  return new Map([...wanted].map(([id, name]) => [id, names.claim(name)]))
}

function sentenceOnFlaw(names: readonly string[]): string | undefined {
  const flaw = names.map(fileNameFlaw).find((found) => found !== undefined)
  return flaw && flawSentence(flaw)
}

function namesBeside(row: TreeRow, files: readonly RoomFile[]): FileNames {
  const moved = new Set(filesOf(row, files))
  const names = new FileNames()
  for (const file of files) if (!moved.has(file)) names.claim(file.name)
  return names
}
