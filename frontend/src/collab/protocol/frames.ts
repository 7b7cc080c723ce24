import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** What the server says in a binary frame of the y-protocols. */
export type ServerFrame =
  | { kind: 'syncStep1'; stateVector: Uint8Array }
  | { kind: 'syncStep2'; update: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'awareness'; update: Uint8Array }
  | { kind: 'queryAwareness' }
  | { kind: 'unknown'; type: number }
  | { kind: 'malformed' }

const SYNC = 0
const AWARENESS = 1
const QUERY_AWARENESS = 3

const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2

/** Reads every message of one frame; what follows an unreadable or unknown message is given up. */
export function parseServerFrames(bytes: Uint8Array): ServerFrame[] {
  const frames: ServerFrame[] = []
  const decoder = decoding.createDecoder(bytes)
  try {
    while (decoding.hasContent(decoder)) {
      const frame = readFrame(decoder)
      frames.push(frame)
      if (frame.kind === 'unknown') return frames
    }
  } catch {
    frames.push({ kind: 'malformed' })
  }
  return frames
}

function readFrame(decoder: decoding.Decoder): ServerFrame {
  const type = decoding.readVarUint(decoder)
  if (type === SYNC) return readSync(decoder)
  if (type === AWARENESS) return { kind: 'awareness', update: readBytes(decoder) }
  if (type === QUERY_AWARENESS) return { kind: 'queryAwareness' }
  return { kind: 'unknown', type }
}

function readSync(decoder: decoding.Decoder): ServerFrame {
  const step = decoding.readVarUint(decoder)
  if (step === STEP_1) return { kind: 'syncStep1', stateVector: readBytes(decoder) }
  if (step === STEP_2) return { kind: 'syncStep2', update: readBytes(decoder) }
  if (step === UPDATE) return { kind: 'update', update: readBytes(decoder) }
  throw new RangeError(`sync message ${step}`)
}

function readBytes(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder)
  const left = decoder.arr.length - decoder.pos
  // lib0 would hand out a shorter view instead of refusing.
  if (length > left) throw new RangeError(`${length} bytes announced, ${left} there`)
  return decoding.readUint8Array(decoder, length)
}

export const syncStep1 = (stateVector: Uint8Array): Uint8Array<ArrayBuffer> => sync(STEP_1, stateVector)

export const syncStep2 = (update: Uint8Array): Uint8Array<ArrayBuffer> => sync(STEP_2, update)

export const updateFrame = (update: Uint8Array): Uint8Array<ArrayBuffer> => sync(UPDATE, update)

export function awarenessFrame(update: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, AWARENESS)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

function sync(step: number, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, SYNC)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}
