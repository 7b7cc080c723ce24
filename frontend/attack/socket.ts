import { once } from 'node:events'
import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'

const SYNC = 0
const SYNC_STEP_1 = 0
const UPDATE = 2

export const socketUrl = (serverUrl: string, room: string): string =>
  `${serverUrl.replace('http', 'ws')}/ws/${room}`

/** A frame that says: here is an update. */
export function updateFrame(update: Uint8Array): Uint8Array {
  return frame(UPDATE, update)
}

/** A frame that asks for everything. */
export function questionFrame(): Uint8Array {
  return frame(SYNC_STEP_1, Uint8Array.of(0))
}

function frame(kind: number, content: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, SYNC)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, content)
  return encoding.toUint8Array(encoder)
}

/** An update that claims a run of collected units for any client at any clock. */
export function collectedRun(
  ...runs: readonly { client: number; clock: number; length: number }[]
): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, runs.length)
  for (const { client, clock, length } of runs) {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeUint8(encoder, 0)
    encoding.writeVarUint(encoder, length)
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

/** Opens a socket that is ready to speak; answers undefined if it is refused. */
export async function openSocket(from: string, url: string): Promise<WebSocket | undefined> {
  const socket = new WebSocket(url, { localAddress: from, perMessageDeflate: false })
  socket.on('error', () => {})
  try {
    await once(socket, 'open', { signal: AbortSignal.timeout(10_000) })
    return socket
  } catch {
    socket.terminate()
    return undefined
  }
}
