import { isRecord, textAt } from './shape'

/** The author of a message as the room knew them when it was sent. */
export interface MessageAuthor {
  /** The member's id; a session's if it was a guest. */
  readonly id: string
  readonly name: string
  readonly color: string
}

/** A message of the chat that the server has stored, as it is now. */
export interface ChatMessage {
  readonly messageId: string
  readonly author: MessageAuthor
  /** Empty if the message is deleted. */
  readonly text: string
  /** ms since 1970, by the server's clock. */
  readonly sentAt: number
  /** When the author changed it last, ms since 1970; undefined if it is as it was sent. */
  readonly editedAt: number | undefined
  readonly deleted: boolean
  /** What the author's client called it before it was stored. */
  readonly clientMessageId: string
}

/** Reads a message from a frame or from an answer; undefined if it is none. */
export function chatMessageOf(data: unknown): ChatMessage | undefined {
  if (!isRecord(data) || !isRecord(data.author)) return undefined
  const messageId = textAt(data, 'messageId')
  const id = textAt(data.author, 'id')
  const name = textAt(data.author, 'name')
  const color = textAt(data.author, 'color')
  const text = textAt(data, 'text')
  const sentAt = momentAt(data, 'sentAt')
  if (!messageId || !id || !name || !color || text === undefined || sentAt === undefined) return undefined
  return {
    messageId,
    author: { id, name, color },
    text,
    sentAt,
    editedAt: momentAt(data, 'editedAt'),
    deleted: data.deleted === true,
    clientMessageId: textAt(data, 'clientMessageId') ?? '',
  }
}

/** A moment that is written in ISO 8601, in ms since 1970; undefined if there is none. */
function momentAt(data: Readonly<Record<string, unknown>>, key: string): number | undefined {
  const moment = Date.parse(textAt(data, key) ?? '')
  return Number.isNaN(moment) ? undefined : moment
}
