/** What a session needs from the world, handed in so that tests decide about time, chance and network. */
export interface Environment {
  openSocket(url: string): SocketLike
  now(): number
  random(): number
  setTimer(action: () => void, delayMs: number): Cancel
  isOnline(): boolean
  /** Whether the server behind a socket's address answers plain requests about its room now. */
  answersRequests(socketUrl: string): Promise<boolean>
  /** Calls back when the network or the tab comes back, and when the network goes. */
  onNetworkChange(listener: () => void): Cancel
}

export type Cancel = () => void

/** The part of a browser's WebSocket that the session uses. */
export interface SocketLike {
  binaryType: BinaryType
  readonly readyState: number
  onopen: ((event: Event) => void) | null
  onmessage: ((event: MessageEvent<unknown>) => void) | null
  onclose: ((event: CloseEvent) => void) | null
  onerror: ((event: Event) => void) | null
  send(frame: string | Uint8Array<ArrayBuffer>): void
  close(code?: number): void
}

export const browserEnvironment: Environment = {
  openSocket: (url) => new WebSocket(url),
  now: () => Date.now(),
  random: () => Math.random(),
  setTimer(action, delayMs) {
    const timer = setTimeout(action, delayMs)
    return () => clearTimeout(timer)
  },
  isOnline: () => navigator.onLine,
  async answersRequests(socketUrl) {
    const status = `${socketUrl.replace(/^ws/, 'http').replace('/ws/', '/api/rooms/')}/status`
    try {
      return (await fetch(status, { cache: 'no-store' })).ok
    } catch {
      return false
    }
  },
  onNetworkChange(listener) {
    const whenVisible = () => {
      if (document.visibilityState === 'visible') listener()
    }
    window.addEventListener('online', listener)
    window.addEventListener('offline', listener)
    document.addEventListener('visibilitychange', whenVisible)
    return () => {
      window.removeEventListener('online', listener)
      window.removeEventListener('offline', listener)
      document.removeEventListener('visibilitychange', whenVisible)
    }
  },
}
