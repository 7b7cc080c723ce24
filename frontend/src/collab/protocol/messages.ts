import type { ChatMessage } from './chatMessages'
import { chatMessageOf } from './chatMessages'
import { countAt, isRecord, parseJson, textAt } from './shape'

/** Names of all text messages that the server may send; a test of the server compares them with its own. */
export type ServerMessageType =
  | 'room_state'
  | 'participant_joined'
  | 'participant_left'
  | 'code_update'
  | 'edit'
  | 'cursor_update'
  | 'chat_message'
  | 'saved'
  | 'error'
  | 'pong'

/** Names of all text messages that the server takes. */
export type ClientMessageType =
  'join_room' | 'code_update' | 'edit' | 'cursor_update' | 'chat' | 'chat_edit' | 'chat_delete' | 'ping'

/** What the server says in a text frame; a session gets these once it has sent one itself. */
export type ServerMessage =
  | { kind: 'roomState'; maxFrameBytes: number | undefined; leftOut: number }
  | { kind: 'saved'; through: number }
  | { kind: 'chat'; message: ChatMessage }
  /** `regarding` is what the client called what was refused; undefined if that has no name. */
  | { kind: 'error'; code: string; message: string; regarding: string | undefined }
  | { kind: 'pong' }
  | { kind: 'unknown' }

export function parseServerMessage(text: string): ServerMessage {
  const message = parseJson(text)
  if (!isRecord(message)) return { kind: 'unknown' }
  switch (message.type) {
    case 'room_state' satisfies ServerMessageType:
      return {
        kind: 'roomState',
        maxFrameBytes: maxFrameBytesIn(message.data),
        leftOut: leftOutIn(message.data),
      }
    case 'saved' satisfies ServerMessageType:
      return savedOf(message.data)
    case 'chat_message' satisfies ServerMessageType:
      return chatOf(message.data)
    case 'error' satisfies ServerMessageType:
      return {
        kind: 'error',
        code: textAt(message, 'code') ?? 'unknown',
        message: textAt(message, 'message') ?? '',
        regarding: textAt(message, 'regarding'),
      }
    case 'pong' satisfies ServerMessageType:
      return { kind: 'pong' }
    default:
      return { kind: 'unknown' }
  }
}

function maxFrameBytesIn(data: unknown): number | undefined {
  return isRecord(data) && isRecord(data.limits) ? countAt(data.limits, 'maxFrameBytes') : undefined
}

/** Stored changes without which the server opened the room; none if it says nothing of them. */
function leftOutIn(data: unknown): number {
  return isRecord(data) ? (countAt(data, 'unreadableUpdates') ?? 0) : 0
}

function savedOf(data: unknown): ServerMessage {
  const through = isRecord(data) ? countAt(data, 'through') : undefined
  return through === undefined ? { kind: 'unknown' } : { kind: 'saved', through }
}

function chatOf(data: unknown): ServerMessage {
  const message = chatMessageOf(data)
  return message === undefined ? { kind: 'unknown' } : { kind: 'chat', message }
}

const textFrame = (type: ClientMessageType, data?: object): string => JSON.stringify({ type, data })

export const joinRoom = (identity: { name: string; color: string }): string =>
  textFrame('join_room', identity)

export const chat = (message: { text: string; clientMessageId: string }): string => textFrame('chat', message)

export const chatEdit = (change: { messageId: string; text: string }): string =>
  textFrame('chat_edit', change)

export const chatDelete = (change: { messageId: string }): string => textFrame('chat_delete', change)

export const ping = (): string => textFrame('ping')
