import { once } from 'node:events'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** Makes a room as a program does, and answers its id. */
export async function createRoom(serverUrl: string): Promise<string> {
  const answer = await fetch(`${serverUrl}/api/rooms`, { method: 'POST' })
  const { roomId } = (await answer.json()) as { roomId: string }
  return roomId
}

/** A program with an unmodified y-websocket client in a room. */
export class YjsProgram {
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider

  /**
   * @param protocols names for the protocol of which the server must know one
   * @param sockets the class that opens its sockets
   */
  constructor(
    serverUrl: string,
    room: string,
    protocols: string[] = [],
    sockets: typeof WebSocket = WebSocket,
  ) {
    this.provider = new WebsocketProvider(`${serverUrl.replace('http', 'ws')}/ws`, room, this.doc, {
      WebSocketPolyfill: sockets as never,
      disableBc: true,
      protocols,
    })
  }

  async synced(): Promise<this> {
    if (!this.provider.synced)
      await new Promise<void>((resolve) => this.provider.once('sync', () => resolve()))
    return this
  }

  get text(): Y.Text {
    const mainFile = this.doc.getMap<string>('meta').get('mainFile')
    if (mainFile === undefined) throw new Error('the room has no main file')
    return this.doc.getMap<Y.Map<unknown>>('files').get(mainFile)!.get('text') as Y.Text
  }

  /** Names of the others in the room, as awareness has them. */
  others(): unknown[] {
    const { awareness } = this.provider
    return [...awareness.getStates()]
      .filter(([client]) => client !== awareness.clientID)
      .map(([, state]) => (state.user as { name?: string } | undefined)?.name)
  }

  leave() {
    this.provider.destroy()
    this.doc.destroy()
  }
}

interface CodeUpdate {
  readonly code: string
  readonly version: string | number
}

/** A program without Yjs: it knows the whole text, and the version that came with it. */
export class PlainProgram {
  readonly #socket: WebSocket
  #latest: CodeUpdate = { code: '', version: '' }

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (message: Buffer) => {
      const { type, data } = JSON.parse(message.toString()) as { type: string; data: CodeUpdate }
      if (type === 'room_state' || type === 'code_update') this.#latest = data
    })
  }

  static async join(serverUrl: string, room: string, name: string): Promise<PlainProgram> {
    const socket = new WebSocket(`${serverUrl.replace('http', 'ws')}/ws/${room}`)
    await once(socket, 'open')
    const program = new PlainProgram(socket)
    const answered = once(socket, 'message')
    socket.send(JSON.stringify({ type: 'join_room', data: { name } }))
    await answered
    return program
  }

  get code(): string {
    return this.#latest.code
  }

  /** Sends the whole text as this program would like it to be. */
  write(change: (code: string) => string) {
    const { code, version } = this.#latest
    this.#socket.send(JSON.stringify({ type: 'code_update', data: { code: change(code), version } }))
  }

  leave() {
    this.#socket.close()
  }
}
