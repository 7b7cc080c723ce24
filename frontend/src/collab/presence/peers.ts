import { isRecord, textAt } from '../protocol/shape'

/** Somebody else who is in the room now, as their presence tells. */
export interface Peer {
  readonly clientId: number
  readonly name: string
  readonly color: string
  readonly cursor: PeerCursor | undefined
}

/** Where a peer's selection stands, as Yjs' relative positions in JSON; they survive any edit. */
export interface PeerCursor {
  readonly fileId: string
  readonly anchor: unknown
  readonly head: unknown
}

const LONGEST_NAME = 40
const COLOR = /^#[0-9a-f]{6}$/i
const NEUTRAL = '#697496'

/** Foreign clients put anything into presence, so nothing here is taken on trust; nameless states are not shown. */
export function peerOf(clientId: number, state: unknown): Peer | undefined {
  if (!isRecord(state) || !isRecord(state.user)) return undefined
  const name = textAt(state.user, 'name')?.trim().slice(0, LONGEST_NAME)
  if (!name) return undefined
  const color = textAt(state.user, 'color') ?? ''
  return { clientId, name, color: COLOR.test(color) ? color : NEUTRAL, cursor: cursorOf(state.cursor) }
}

function cursorOf(cursor: unknown): PeerCursor | undefined {
  if (!isRecord(cursor)) return undefined
  const fileId = textAt(cursor, 'fileId')
  if (fileId === undefined || !isRecord(cursor.anchor) || !isRecord(cursor.head)) return undefined
  return { fileId, anchor: cursor.anchor, head: cursor.head }
}
