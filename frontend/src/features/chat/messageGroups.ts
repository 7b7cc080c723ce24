import type { ChatMessage } from '../../collab/protocol/chatMessages'

/** Messages that one author wrote one after the other. */
export interface MessageGroup {
  readonly kind: 'group'
  readonly key: string
  readonly author: ChatMessage['author']
  readonly messages: readonly ChatMessage[]
}

/** A sentence of the room itself: who came, what it is called. */
export interface SystemLine {
  readonly kind: 'system'
  readonly key: string
  /** When the last message was sent that stands before it. */
  readonly at: number
  readonly sentence: string
}

/** Where what the user has not read begins. */
export interface UnreadLine {
  readonly kind: 'unread'
  readonly key: string
}

export type ChatRow = MessageGroup | SystemLine | UnreadLine

/** After such a pause the author's name and the time are shown again; ms. */
const PAUSE_MS = 5 * 60_000

/**
 * What the list of messages shows, from above.
 *
 * @param unreadFrom the moment after which messages are new; undefined if none is
 */
export function rowsOfChat(
  messages: readonly ChatMessage[],
  lines: readonly SystemLine[],
  unreadFrom: number | undefined,
): readonly ChatRow[] {
  const rows: ChatRow[] = []
  let next = 0
  let isUnread = false
  for (const message of messages) {
    for (let line = lines[next]; line !== undefined && line.at < message.sentAt; line = lines[++next])
      rows.push(line)
    if (!isUnread && unreadFrom !== undefined && message.sentAt > unreadFrom) {
      isUnread = true
      rows.push({ kind: 'unread', key: 'unread' })
    }
    const last = rows.at(-1)
    if (last?.kind === 'group' && continues(last, message))
      rows[rows.length - 1] = { ...last, messages: [...last.messages, message] }
    else rows.push({ kind: 'group', key: message.messageId, author: message.author, messages: [message] })
  }
  return [...rows, ...lines.slice(next)]
}

function continues({ author, messages }: MessageGroup, message: ChatMessage): boolean {
  const last = messages.at(-1)
  return (
    author.id === message.author.id &&
    author.name === message.author.name &&
    last !== undefined &&
    message.sentAt - last.sentAt < PAUSE_MS
  )
}
