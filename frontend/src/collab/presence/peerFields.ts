import { isRecord, textAt } from '../protocol/shape'

/** What a participant does: works in the page, has it in front without doing anything, or has it in the background. */
export type Activity = 'active' | 'idle' | 'away'

/** What a participant sees: the file in front, and the first line in sight as a relative position of Yjs in JSON. */
export interface PeerView {
  readonly fileId: string
  readonly top: unknown
}

const LONGEST_REQUEST = 64

/** Foreign clients say nothing of it. */
export const activityOf = (value: unknown): Activity =>
  value === 'idle' || value === 'away' ? value : 'active'

export function viewOf(view: unknown): PeerView | undefined {
  if (!isRecord(view)) return undefined
  const fileId = textAt(view, 'fileId')
  return fileId !== undefined && isRecord(view.top) ? { fileId, top: view.top } : undefined
}

/** What tells one request to follow from the next one of the same participant. */
export const requestOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= LONGEST_REQUEST ? value : undefined
