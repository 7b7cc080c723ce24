import { useRef, useState } from 'react'
import type { FileChange } from '../../collab/document/FileEdits'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { languageOfFileName } from '../../collab/editor/languages'
import { announce } from '../../ui/announcer'
import { useRoomContents, useSession } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'
import { withoutMiddle } from '../../ui/withoutMiddle'
import type { NewNames } from './fileMoves'
import { filesOf, movedInto, renamedTo } from './fileMoves'
import type { TreeRow } from './fileTree'
import { lastPart } from './fileTree'

/** A file or folder that the user deleted, and may want back. */
export interface Deletion {
  /** Tells it from the others. */
  readonly number: number
  readonly name: string
  readonly undo: () => void
  /** Lets it be for good, unless somebody has typed into it meanwhile. */
  readonly finish: () => void
}

/** What the user does to files; each takes effect at once, for everybody. */
export interface FileChanges {
  /** Those that are neither undone nor finished, the last one last. */
  readonly deletions: readonly Deletion[]
  /** @returns the new file's id */
  readonly create: (name: string) => string | undefined
  /** Renames or moves a file, or a folder with all that is in it. */
  readonly rename: (row: TreeRow, path: string) => void
  /**
   * Moves it into a folder, `''` for the uppermost.
   *
   * @returns why it cannot be there, for people
   */
  readonly move: (row: TreeRow, folder: string) => string | undefined
  readonly remove: (row: TreeRow) => void
}

/** @param onRemove is told which files are about to be removed */
export function useFileChanges(onRemove: (files: readonly RoomFile[]) => void): FileChanges {
  const { edits } = useSession().room
  const { files } = useRoomContents()
  const [deletions, setDeletions] = useState<readonly Deletion[]>([])
  const last = useRef(0)

  /** The language of a file follows its name, unless another one was chosen. */
  function changeOf(file: RoomFile, name: string): FileChange {
    const follows = file.language === languageOfFileName(file.name)
    return follows ? { name, language: languageOfFileName(name) } : { name }
  }

  function rename(names: NewNames) {
    const changed = files.flatMap((file) => {
      const name = names.get(file.id)
      return name === undefined ? [] : [[file.id, changeOf(file, name)] as const]
    })
    edits.change(new Map(changed))
  }

  function move(row: TreeRow, folder: string): string | undefined {
    const names = movedInto(row, folder, files)
    if (typeof names === 'string') return names
    if (names.size === 0) return undefined
    rename(names)
    announce(strings.files.moved(withoutMiddle(row.name), folder === '' ? undefined : lastPart(folder)))
    return undefined
  }

  function remove(row: TreeRow) {
    const removed = filesOf(row, files)
    const name = withoutMiddle(row.name)
    onRemove(removed)
    const removal = edits.remove(removed.map(({ id }) => id))
    const number = ++last.current
    const end = () => setDeletions((all) => all.filter((deletion) => deletion.number !== number))
    announce(strings.files.deletedUndo(name))
    const deletion = {
      number,
      name,
      undo() {
        removal.restore()
        end()
        announce(strings.files.restored(name))
      },
      finish() {
        const kept = removal.finish()
        end()
        if (kept.length > 0) announce(strings.files.kept(name), 'assertive')
      },
    }
    setDeletions((all) => [...all, deletion])
  }

  return {
    deletions,
    create: (name) => edits.create({ name, language: languageOfFileName(name) })[0],
    rename: (row, path) => rename(renamedTo(row, path, files)),
    move,
    remove,
  }
}
