import { countAt, isRecord, parseJson, textAt } from './shape'

/** Names of all text messages that the server may send; a test of the server compares them with its own. */
export type ServerMessageType =
  | 'room_state'
  | 'participant_joined'
  | 'participant_left'
  | 'code_update'
  | 'edit'
  | 'cursor_update'
  | 'saved'
  | 'error'
  | 'pong'

/** Names of all text messages that the server takes. */
export type ClientMessageType = 'join_room' | 'code_update' | 'edit' | 'cursor_update' | 'ping'

/** What the server says in a text frame; a session gets these once it has sent one itself. */
export type ServerMessage =
  | { kind: 'roomState'; maxFrameBytes: number | undefined; leftOut: number }
  | { kind: 'saved'; through: number }
  | { kind: 'error'; code: string; message: string }
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
    case 'error' satisfies ServerMessageType:
      return {
        kind: 'error',
        code: textAt(message, 'code') ?? 'unknown',
        message: textAt(message, 'message') ?? '',
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

const textFrame = (type: ClientMessageType, data?: object): string => JSON.stringify({ type, data })

export const joinRoom = (identity: { name: string; color: string }): string =>
  textFrame('join_room', identity)

export const ping = (): string => textFrame('ping')
