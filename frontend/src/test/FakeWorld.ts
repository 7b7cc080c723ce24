import type { SocketLike, Environment } from '../collab/session/environment'

interface Timer {
  readonly atMs: number
  readonly action: () => void
}

/** Time, chance and network in the hands of a test. */
export class FakeWorld implements Environment {
  readonly sockets: FakeSocket[] = []
  online = true
  /** Whether plain requests are answered. */
  answering = false
  /** Called with each new socket, before the session sees it. */
  onSocket: (socket: FakeSocket) => void = () => undefined
  #nowMs = 1_000_000
  #timers: Timer[] = []
  readonly #networkListeners = new Set<() => void>()

  get socket(): FakeSocket {
    const newest = this.sockets.at(-1)
    if (newest === undefined) throw new Error('no socket was opened')
    return newest
  }

  openSocket(url: string): SocketLike {
    const socket = new FakeSocket(url)
    this.sockets.push(socket)
    this.onSocket(socket)
    return socket
  }

  now(): number {
    return this.#nowMs
  }

  random(): number {
    return 0.5
  }

  setTimer(action: () => void, delayMs: number): () => void {
    const timer = { atMs: this.#nowMs + delayMs, action }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer)
    }
  }

  isOnline(): boolean {
    return this.online
  }

  answersRequests(): Promise<boolean> {
    return Promise.resolve(this.answering)
  }

  onNetworkChange(listener: () => void): () => void {
    this.#networkListeners.add(listener)
    return () => this.#networkListeners.delete(listener)
  }

  setOnline(online: boolean): void {
    this.online = online
    this.#networkListeners.forEach((listener) => listener())
  }

  /** Lets time pass, running what falls due in its order. */
  pass(durationMs: number): void {
    const endMs = this.#nowMs + durationMs
    for (;;) {
      const due = this.#timers.filter((timer) => timer.atMs <= endMs)
      const next = due.reduce<Timer | undefined>(
        (first, timer) => (first === undefined || timer.atMs < first.atMs ? timer : first),
        undefined,
      )
      if (next === undefined) break
      this.#timers = this.#timers.filter((timer) => timer !== next)
      this.#nowMs = next.atMs
      next.action()
    }
    this.#nowMs = endMs
  }
}

/** A socket whose other end is the test. */
export class FakeSocket implements SocketLike {
  binaryType: BinaryType = 'blob'
  readyState = 0
  onopen: ((event: Event) => void) | null = null
  onmessage: ((event: MessageEvent<unknown>) => void) | null = null
  onclose: ((event: CloseEvent) => void) | null = null
  onerror: ((event: Event) => void) | null = null
  readonly url: string
  readonly sent: (string | Uint8Array)[] = []
  /** Gets each frame that the client sends. */
  onSent: (frame: string | Uint8Array) => void = () => undefined

  constructor(url: string) {
    this.url = url
  }

  send(frame: string | Uint8Array<ArrayBuffer>): void {
    this.sent.push(frame)
    this.onSent(frame)
  }

  close(): void {
    this.readyState = 3
  }

  opens(): void {
    this.readyState = 1
    this.onopen?.(new Event('open'))
  }

  /** The server says something. */
  says(data: string | Uint8Array): void {
    const payload = typeof data === 'string' ? data : new Uint8Array(data).buffer
    this.onmessage?.(new MessageEvent('message', { data: payload }))
  }

  /** The server, or the network, ends it. */
  ends(code = 1006, reason = ''): void {
    this.readyState = 3
    this.onclose?.(new CloseEvent('close', { code, reason }))
  }

  get texts(): unknown[] {
    return this.sent.filter((frame) => typeof frame === 'string').map((text): unknown => JSON.parse(text))
  }
}
