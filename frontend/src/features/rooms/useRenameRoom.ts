import { useRef, useState } from 'react'
import { useRenameRoomMutation } from '../../api/pairspaceApi.generated'
import { problemOf } from '../../api/problem'

interface Wish {
  readonly wanted: string
  /** The title that there was when the new one was requested. */
  readonly before: string
}

/** Asks the server for another title; it is shown at once, and until the room's own changes or the server refuses. */
export function useRenameRoom(roomId: string, title: string) {
  const [renameRoom, { error, isLoading }] = useRenameRoomMutation()
  const [wish, setWish] = useState<Wish>()
  const [failed, setFailed] = useState<string>()
  const asked = useRef(0)
  const before = useRef<Promise<unknown>>(Promise.resolve())
  if (wish !== undefined && wish.before !== title) setWish(undefined)

  async function rename(wanted: string): Promise<void> {
    const turn = ++asked.current
    setFailed(undefined)
    setWish(wanted === title ? undefined : { wanted, before: title })
    // One after the other: the server may apply two that are under way in either order.
    const sent = before.current.then(() =>
      turn === asked.current ? renameRoom({ roomId, renameRequest: { title: wanted } }) : undefined,
    )
    before.current = sent
    const answer = await sent
    // Of several requests only the last one counts.
    if (answer === undefined || answer.data !== undefined || turn !== asked.current) return
    setWish(undefined)
    setFailed(wanted)
  }

  return {
    rename,
    shown: wish?.wanted ?? title,
    /** The title that was refused, and why. */
    failed: failed === undefined || isLoading ? undefined : { wanted: failed, problem: problemOf(error) },
    again: () => rename(failed ?? title),
    forgetProblem: () => setFailed(undefined),
  }
}
