import { countAt, isRecord, parseJson, textAt } from './shape'

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
    case 'room_state':
      return {
        kind: 'roomState',
        maxFrameBytes: maxFrameBytesIn(message.data),
        leftOut: leftOutIn(message.data),
      }
    case 'saved':
      return savedOf(message.data)
    case 'error':
      return {
        kind: 'error',
        code: textAt(message, 'code') ?? 'unknown',
        message: textAt(message, 'message') ?? '',
      }
    case 'pong':
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

export const joinRoom = (identity: { name: string; color: string }): string =>
  JSON.stringify({ type: 'join_room', data: identity })

export const ping = (): string => JSON.stringify({ type: 'ping' })
