import { useState } from 'react'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { languageOf, languageOfFileName } from '../../collab/editor/languages'
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
  readonly name: string
  readonly undo: () => void
}

/** What the user does to files; each takes effect at once, for everybody. */
export interface FileChanges {
  /** The last deletion, until it is undone or forgotten. */
  readonly deletion: Deletion | undefined
  readonly forgetDeletion: () => void
  /** @returns the new file's id */
  readonly create: (name: string, text?: string) => string
  /** Renames or moves a file, or a folder with all that is in it. */
  readonly rename: (row: TreeRow, path: string) => void
  /** Moves it into a folder, `''` for the uppermost. */
  readonly move: (row: TreeRow, folder: string) => void
  readonly remove: (row: TreeRow) => void
}

/** @param onRemove hears which files are about to be removed */
export function useFileChanges(onRemove: (files: readonly RoomFile[]) => void): FileChanges {
  const { edits } = useSession().room
  const { files } = useRoomContents()
  const [deletion, setDeletion] = useState<Deletion>()

  /** The language of a file follows its name, unless another one was chosen. */
  function rename(names: NewNames) {
    edits.rename(names)
    for (const file of files) {
      const name = names.get(file.id)
      const follows = languageOf(file.language).id === languageOfFileName(file.name).id
      if (name !== undefined && follows) edits.setLanguage(file.id, languageOfFileName(name).id)
    }
  }

  return {
    deletion,
    forgetDeletion: () => setDeletion(undefined),
    create: (name, text) => edits.create(name, languageOfFileName(name).id, text),
    rename: (row, path) => rename(renamedTo(row, path, files)),
    move(row, folder) {
      const names = movedInto(row, folder, files)
      if (names.size === 0) return
      rename(names)
      announce(strings.files.moved(withoutMiddle(row.name), folder === '' ? undefined : lastPart(folder)))
    },
    remove(row) {
      const removed = filesOf(row, files)
      const name = withoutMiddle(row.name)
      onRemove(removed)
      const restore = edits.remove(removed.map(({ id }) => id))
      announce(strings.files.deleted(name))
      setDeletion({
        name,
        undo() {
          restore()
          setDeletion(undefined)
          announce(strings.files.restored(name))
        },
      })
    },
  }
}
