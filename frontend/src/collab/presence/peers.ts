import { cleanedLine } from '../document/cleanedLine'
import { LONGEST_NAME } from '../document/limits'
import { isRecord, textAt } from '../protocol/shape'
import type { Activity, PeerView } from './peerFields'
import { activityOf, requestOf, viewOf } from './peerFields'

/** Another participant, as their presence tells. */
export interface Peer {
  readonly clientId: number
  /** Whose presence the server says it is; foreign servers do not say. */
  readonly memberId: string | undefined
  readonly name: string
  readonly color: string
  readonly cursor: PeerCursor | undefined
  /** Whether they pressed a key within the last seconds. */
  readonly typing: boolean
  readonly activity: Activity
  /** What they see; undefined if they do not say. */
  readonly view: PeerView | undefined
  /** Their last request to be followed. */
  readonly request: string | undefined
}

/** Where a peer's selection stands, as Yjs' relative positions in JSON; they survive any edit. */
export interface PeerCursor {
  readonly fileId: string
  readonly anchor: unknown
  readonly head: unknown
}

const COLOR = /^#[0-9a-f]{6}$/i
const NEUTRAL = '#697496'

/** Foreign clients put anything into presence, so nothing here is trusted; nameless states are not shown. */
export function peerOf(clientId: number, state: unknown): Peer | undefined {
  if (!isRecord(state) || !isRecord(state.user)) return undefined
  const name = cleanedLine(textAt(state.user, 'name') ?? '', LONGEST_NAME)
  if (!name) return undefined
  const color = textAt(state.user, 'color') ?? ''
  return {
    clientId,
    memberId: textAt(state.user, 'id'),
    name,
    color: COLOR.test(color) ? color : NEUTRAL,
    cursor: cursorOf(state.cursor),
    typing: state.typing === true,
    activity: activityOf(state.activity),
    view: viewOf(state.view),
    request: requestOf(state.request),
  }
}

function cursorOf(cursor: unknown): PeerCursor | undefined {
  if (!isRecord(cursor)) return undefined
  const fileId = textAt(cursor, 'fileId')
  if (fileId === undefined || !isRecord(cursor.anchor) || !isRecord(cursor.head)) return undefined
  return { fileId, anchor: cursor.anchor, head: cursor.head }
}
