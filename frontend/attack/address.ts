import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import WebSocket from 'ws'

/** Addresses of this machine that stand for different people: limits count per address. */
export const ATTACKER = '127.0.0.1'
export const guest = (number: number): string => `127.0.1.${(number % 250) + 1}`

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

export interface Question {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** One HTTP request from one of this machine's addresses, over a connection of its own. */
export function ask(from: string, url: string, question: Question = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = question
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, localAddress: from, agent: false, timeout: 30_000 })
    outgoing.on('response', (incoming) => {
      const parts: Buffer[] = []
      incoming.on('data', (part: Buffer) => parts.push(part))
      incoming.on('error', reject)
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          text: Buffer.concat(parts).toString(),
        }),
      )
    })
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer within 30 s')))
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

export async function createRoomFrom(from: string, serverUrl: string): Promise<string> {
  const answer = await ask(from, `${serverUrl}/api/rooms`, { method: 'POST' })
  if (answer.status !== 201) throw new Error(`no room: ${answer.status} ${answer.text}`)
  const { roomId } = JSON.parse(answer.text) as { roomId: string }
  return roomId
}

/** A WebSocket class whose connections come from one address, for clients that make their sockets themselves. */
export function socketsFrom(from: string): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { localAddress: from })
    }
  } as typeof WebSocket
}
