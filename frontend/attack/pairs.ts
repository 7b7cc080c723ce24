import { performance } from 'node:perf_hooks'
import { YjsProgram } from '../e2e/programs'
import { createRoomFrom, guest, socketsFrom } from './address'

const KEY_EVERY_MS = 200

/** Two honest people in a room: one types five keys a second, the other sees them. */
export class Pair {
  readonly room: string
  readonly #author: YjsProgram
  readonly #reader: YjsProgram
  readonly #sentAt = new Map<number, number>()
  readonly latenciesMs: number[] = []
  #timer: NodeJS.Timeout | undefined

  private constructor(room: string, author: YjsProgram, reader: YjsProgram) {
    this.room = room
    this.#author = author
    this.#reader = reader
    reader.doc.on('update', () => this.#noteArrivals())
  }

  static async meet(serverUrl: string, number: number): Promise<Pair> {
    const from = guest(number)
    const room = await createRoomFrom(from, serverUrl)
    const author = await new YjsProgram(serverUrl, room, [], socketsFrom(from)).synced()
    const reader = await new YjsProgram(serverUrl, room, [], socketsFrom(from)).synced()
    return new Pair(room, author, reader)
  }

  get written(): string {
    return this.#author.text.toJSON()
  }

  get agreed(): boolean {
    return this.written === this.#reader.text.toJSON()
  }

  begin(): void {
    this.#timer = setInterval(() => {
      const { text } = this.#author
      this.#sentAt.set(text.length + 1, performance.now())
      text.insert(text.length, 'x')
    }, KEY_EVERY_MS)
  }

  /** Whatever has not arrived yet counts with its age. */
  end(): void {
    clearInterval(this.#timer)
    const now = performance.now()
    for (const sentAt of this.#sentAt.values()) this.latenciesMs.push(now - sentAt)
    this.#sentAt.clear()
  }

  leave(): void {
    clearInterval(this.#timer)
    this.#author.leave()
    this.#reader.leave()
  }

  #noteArrivals(): void {
    const now = performance.now()
    const { length } = this.#reader.text
    for (const [needed, sentAt] of this.#sentAt) {
      if (needed > length) break
      this.latenciesMs.push(now - sentAt)
      this.#sentAt.delete(needed)
    }
  }
}
