const SHORTEST_MS = 250
const LONGEST_MS = 10_000

/**
 * How long to wait before attempt number `attempt` (0 first). The range doubles from 250 ms to 10 s, and the wait
 * is drawn from its upper half, so that the clients of a restarted server do not come back in one wave.
 */
export function backoffMs(attempt: number, random: () => number): number {
  const range = Math.min(SHORTEST_MS * 2 ** Math.min(attempt, 16), LONGEST_MS)
  return Math.max(SHORTEST_MS, Math.round(range * (0.5 + random() / 2)))
}
