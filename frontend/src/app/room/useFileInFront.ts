import { useState } from 'react'
import type { RoomContents, RoomFile } from '../../collab/document/RoomDocument'

/**
 * Which file is in front: the main one, until another is chosen. It never changes by itself: a user who types would go
 * on in another file. So a file that is deleted leaves its place empty until one is chosen, or the same comes back.
 */
export function useFileInFront({ files, meta }: RoomContents) {
  const [front, setFront] = useState<Pick<RoomFile, 'id' | 'name'>>()
  const wanted = front === undefined ? meta.mainFile : front.id
  const active = files.find(({ id }) => id === wanted)
  if (active !== undefined && (active.id !== front?.id || active.name !== front.name))
    setFront({ id: active.id, name: active.name })

  return {
    active,
    /** What was in front, and is no more. */
    deleted: active === undefined ? front?.name : undefined,
    choose: (fileId: string) => setFront(files.find(({ id }) => id === fileId)),
  }
}
