import { isRecord, parseJson, textAt, countAt } from '../protocol/shape'

/** A message that the server has not confirmed. */
export interface PendingMessage {
  readonly clientMessageId: string
  readonly text: string
  /** ms since 1970, by this device's clock. */
  readonly writtenAt: number
  /** Why the server does not take it; undefined while it waits. */
  readonly refused?: string | undefined
}

/** Where messages wait that could not be sent yet, also while the page is closed. */
export type ChatStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (roomId: string): string => `pairspace.chat.${roomId}`

/** What was written in a room and not sent; anything unreadable counts as nothing. */
export function loadPending(storage: ChatStorage, roomId: string): readonly PendingMessage[] {
  const stored = parseJson(storage.getItem(keyOf(roomId)) ?? '')
  return Array.isArray(stored) ? stored.flatMap(pendingOf) : []
}

/** Keeps a message. Other tabs of the browser keep theirs under the same key, so it is read anew each time. */
export function keepPending(storage: ChatStorage, roomId: string, message: PendingMessage): void {
  const others = loadPending(storage, roomId).filter((one) => one.clientMessageId !== message.clientMessageId)
  store(storage, roomId, [...others, message])
}

/** Keeps those messages no longer. */
export function dropPending(storage: ChatStorage, roomId: string, ids: readonly string[]): void {
  store(
    storage,
    roomId,
    loadPending(storage, roomId).filter(({ clientMessageId }) => !ids.includes(clientMessageId)),
  )
}

/** Keeps nothing of a room any more. */
export function forgetChat(storage: ChatStorage, roomId: string): void {
  storage.removeItem(keyOf(roomId))
  storage.removeItem(draftKeyOf(roomId))
}

/** Nothing is left in the browser of a room in which nothing waits. */
function store(storage: ChatStorage, roomId: string, pending: readonly PendingMessage[]): void {
  if (pending.length === 0) storage.removeItem(keyOf(roomId))
  else storage.setItem(keyOf(roomId), JSON.stringify(pending))
}

const draftKeyOf = (roomId: string): string => `pairspace.draft.${roomId}`

/** What was typed and not sent. */
export const loadDraft = (storage: ChatStorage, roomId: string): string =>
  storage.getItem(draftKeyOf(roomId)) ?? ''

export function storeDraft(storage: ChatStorage, roomId: string, text: string): void {
  if (text === '') storage.removeItem(draftKeyOf(roomId))
  else storage.setItem(draftKeyOf(roomId), text)
}

function pendingOf(value: unknown): PendingMessage[] {
  if (!isRecord(value)) return []
  const clientMessageId = textAt(value, 'clientMessageId')
  const text = textAt(value, 'text')
  const writtenAt = countAt(value, 'writtenAt')
  return clientMessageId && text && writtenAt !== undefined ? [{ clientMessageId, text, writtenAt }] : []
}
