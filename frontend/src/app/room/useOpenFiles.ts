import { useRef, useState } from 'react'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { activeEditor } from '../../features/editor/activeEditor'
import { useRoomContents, useSession } from '../../ui/SessionContext'

/**
 * Which files have tabs, and which one is in front: the main one, until another is chosen. That never changes by itself.
 * A user who types would go on in another file, so a file that another user deletes leaves its place empty until one is
 * chosen, or the same comes back.
 */
export function useOpenFiles() {
  const { room } = useSession()
  const { files, meta } = useRoomContents()
  const [front, setFront] = useState<Pick<RoomFile, 'id' | 'name'>>()
  const [opened, setOpened] = useState<readonly string[]>([])
  const goesOn = useRef(false)
  const wanted = front === undefined ? meta.mainFile : front.id
  const active = files.find(({ id }) => id === wanted)
  if (active !== undefined && (active.id !== front?.id || active.name !== front.name))
    setFront({ id: active.id, name: active.name })
  if (active !== undefined && !opened.includes(active.id)) setOpened([...opened, active.id])
  const open = opened.flatMap((id) => files.filter((file) => file.id === id))

  // One that was made just now is not on the screen yet, but in the room.
  function choose(fileId: string, goesOnThere: boolean) {
    if (goesOnThere && fileId === active?.id) activeEditor()?.focus()
    goesOn.current = goesOnThere && fileId !== active?.id
    setFront(room.contents().files.find(({ id }) => id === fileId))
  }

  function takesFocus(): boolean {
    const wanted = goesOn.current
    goesOn.current = false
    return wanted
  }

  /** If one of them is in front, the one beside takes its place. */
  function leave(fileIds: readonly string[]) {
    if (active === undefined || !fileIds.includes(active.id)) return
    const stays = ({ id }: RoomFile) => !fileIds.includes(id)
    const before = open.slice(0, open.indexOf(active)).findLast(stays)
    setFront(before ?? open.find(stays) ?? files.find(stays) ?? front)
  }

  /** Closes a tab. */
  function close(fileId: string) {
    leave([fileId])
    setOpened(opened.filter((id) => id !== fileId))
  }

  return {
    /** Those that have tabs, in the order in which they were opened. */
    open,
    active,
    /** What was in front, and is no more. */
    deleted: active === undefined ? front?.name : undefined,
    choose,
    /** Whether the user goes on in the file that was chosen; true once. */
    takesFocus,
    leave,
    close,
  }
}
