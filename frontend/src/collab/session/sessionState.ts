import type { RetryReason, StopReason } from '../protocol/closeCode'
import type { CopyStatus } from './offlineCopy'

/** Since when nothing has worked, and why the last attempt failed; an attempt that is under way does not end it. */
export type Break = { readonly sinceMs: number; readonly reason: RetryReason }

/** The life of the connection, as one value. */
export type ConnectionState =
  | { status: 'connecting'; broken: Break | undefined }
  | { status: 'syncing'; broken: Break | undefined }
  | { status: 'live' }
  | { status: 'retrying'; broken: Break; retryAtMs: number }
  | { status: 'offline'; broken: Break }
  | { status: 'closed'; reason: StopReason }

/** What the chip, the banners and the editor need to know; replaced as a whole at each change. */
export interface SessionState {
  readonly connection: ConnectionState
  /** Local edits that the server has not confirmed as saved. */
  readonly unsaved: number
  /** Whether an edit has waited so long that the user should see it. */
  readonly saving: boolean
  /** Whether the server has confirmed this socket's first exchange. */
  readonly confirmed: boolean
  /** Whether this session has been in step with the server at least once. */
  readonly syncedOnce: boolean
  /** Whether the document may be edited: it was synced once, or an offline copy is there. */
  readonly editable: boolean
  /** Whether an offline copy was found before the first sync. */
  readonly fromOfflineCopy: boolean
  /** Whether every editor shows what its shared text says, and every change of the document was seen leaving. */
  readonly inStep: boolean
  /** Stored changes that the server cannot read, and without which it opened the room. */
  readonly leftOut: number
  /** What becomes of the copy that the browser keeps; undefined if none was asked for. */
  readonly copy: CopyStatus | undefined
}

export const INITIAL_STATE: SessionState = {
  connection: { status: 'connecting', broken: undefined },
  unsaved: 0,
  saving: false,
  confirmed: false,
  syncedOnce: false,
  editable: false,
  fromOfflineCopy: false,
  inStep: true,
  leftOut: 0,
  copy: undefined,
}
