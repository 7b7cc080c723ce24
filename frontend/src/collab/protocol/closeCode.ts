/** What a closed socket means for the user. */
export type CloseVerdict =
  { kind: 'retry'; reason: RetryReason; notBeforeMs: number } | { kind: 'stop'; reason: StopReason }

export type RetryReason =
  | 'network'
  /** Plain requests are answered, but no socket opens: something in between does not know WebSockets. */
  | 'noUpgrade'
  | 'restart'
  | 'overload'
  | 'storage'
  | 'unreadable'
  | 'roomFull'
  | 'rateLimited'
export type StopReason =
  | 'malformed'
  | 'notAllowed'
  | 'foreignOrigin'
  | 'unknownRoom'
  | 'deletedRoom'
  | 'replaced'
  | 'tooLarge'
  /** Another client wrote under this document's client id: only another document can go on. */
  | 'clientIdTaken'

const LONGEST_WAIT_SECONDS = 120

/** Codes 4400 to 4499 are final by contract, also those that this client does not know yet. */
export function verdictOn(code: number, reason: string): CloseVerdict {
  if (code >= 4400 && code <= 4499) return { kind: 'stop', reason: stopReason(code, reason) }
  switch (code) {
    case 1012:
      return { kind: 'retry', reason: 'restart', notBeforeMs: 0 }
    case 1013:
      return { kind: 'retry', reason: 'overload', notBeforeMs: 2000 }
    case 4500:
      return { kind: 'retry', reason: 'storage', notBeforeMs: 2000 }
    case 4501:
      return { kind: 'retry', reason: 'unreadable', notBeforeMs: 10_000 }
    case 4504:
      return { kind: 'stop', reason: 'clientIdTaken' }
    case 4502:
      return { kind: 'retry', reason: 'roomFull', notBeforeMs: secondsIn(reason) * 1000 }
    case 4503:
      return { kind: 'retry', reason: 'rateLimited', notBeforeMs: secondsIn(reason) * 1000 }
    default:
      return { kind: 'retry', reason: 'network', notBeforeMs: 0 }
  }
}

function stopReason(code: number, reason: string): StopReason {
  switch (code) {
    case 4403:
      return reason === 'origin' ? 'foreignOrigin' : 'notAllowed'
    case 4401:
      return 'notAllowed'
    case 4404:
      return 'unknownRoom'
    case 4409:
      return 'replaced'
    case 4410:
      return 'deletedRoom'
    case 4413:
      return 'tooLarge'
    default:
      return 'malformed'
  }
}

function secondsIn(reason: string): number {
  const seconds = Number(/\d+/.exec(reason)?.[0] ?? '5')
  return Math.min(Math.max(seconds, 1), LONGEST_WAIT_SECONDS)
}
