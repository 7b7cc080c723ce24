import type { CollabSession } from '../../collab/session/CollabSession'
import { toOffset } from '../../collab/editor/relativeSelection'
import { keyOf } from '../../features/presence/people'

/**
 * Where another participant is.
 *
 * @param key of the participant in the list of people
 * @returns the file, and what finds the caret in it; undefined if they are in no file
 */
export function placeOfPeer(session: CollabSession, key: string) {
  const cursorNow = () =>
    session.peers().find((peer) => peer.cursor !== undefined && keyOf(peer) === key)?.cursor
  const cursor = cursorNow()
  if (cursor === undefined) return undefined
  const { fileId } = cursor
  const placeIn = () => {
    const file = session.room.contents().files.find(({ id }) => id === fileId)
    return (file && toOffset(file.text, (cursorNow() ?? cursor).head)) ?? 0
  }
  return { fileId, placeIn }
}
