import { setMaxListeners } from 'node:events'
import { setTimeout as after } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { PairspaceServer } from '../e2e/server'
import { ask, createRoomFrom, guest } from './address'
import { ATTACKED_ROOMS, TRUSTED_PROXY } from './attacks'
import { publishPlan } from './meeting'
import { Pair } from './pairs'
import { ReadinessLog } from './readiness'

const SECONDS = Number(process.env.ATTACK_SECONDS ?? 60)
const PAIRS = 10
const WARM_UP_MS = 20_000
const SLOWEST_MS = 250

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

function figures(name: string, latencies: readonly number[]): number {
  const sorted = latencies.toSorted((a, b) => a - b)
  const [p50, p99, worst] = [at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1)]
  process.stdout.write(
    `${name}: ${sorted.length} keys, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, worst ${worst.toFixed(1)} ms\n`,
  )
  return p99
}

test('whatever one address does, the others go on typing and no room is lost', async () => {
  test.setTimeout(SECONDS * 1000 + 600_000)
  // Each client listens for the end of this process.
  setMaxListeners(0, process)
  const server = await PairspaceServer.start({
    JDK_JAVA_OPTIONS: '-Xmx512m',
    TRUSTED_PROXIES: TRUSTED_PROXY,
    MAX_FRAME_BYTES: `${4 * 1024 * 1024}`,
  })
  const { url } = server
  const pairs: Pair[] = []
  try {
    for (let i = 0; i < PAIRS; i++) pairs.push(await Pair.meet(url, i))
    const attacked: string[] = []
    for (let i = 0; i < ATTACKED_ROOMS; i++) attacked.push(await createRoomFrom(guest(100 + i), url))

    for (const pair of pairs) pair.begin()
    await after(WARM_UP_MS)
    figures(
      'before',
      pairs.flatMap((pair) => pair.latenciesMs.splice(0)),
    )

    const readiness = new ReadinessLog(url)
    publishPlan({ serverUrl: url, rooms: attacked, endsAtMs: Date.now() + SECONDS * 1000 })
    await after(SECONDS * 1000)
    for (const pair of pairs) pair.end()
    const p99 = figures(
      'under attack',
      pairs.flatMap((pair) => pair.latenciesMs),
    )
    process.stdout.write(readiness.end())

    await expect.poll(() => pairs.every((pair) => pair.agreed)).toBe(true)
    await expect
      .poll(async () => (await ask(guest(0), `${url}/health/ready`)).status, { timeout: 60_000 })
      .toBe(200)
    for (const pair of pairs) await expect.poll(() => unsaved(url, pair.room)).toBe(0)

    await server.kill()
    await server.startAgain()

    for (const pair of pairs) {
      const answer = await ask(guest(0), `${url}/api/rooms/${pair.room}/files/main.py`)
      expect(answer.text).toBe(pair.written)
    }
    for (const [i, room] of attacked.entries()) {
      const answer = await ask(guest(i), `${url}/api/rooms/${room}`)
      expect(answer.status, `attacked room ${i}: ${answer.text.slice(0, 300)}`).toBe(200)
    }
    expect(p99).toBeLessThan(SLOWEST_MS)
  } finally {
    for (const pair of pairs) pair.leave()
    await server.stop()
  }
})

async function unsaved(url: string, room: string): Promise<unknown> {
  const answer = await ask(guest(0), `${url}/api/rooms/${room}/status`)
  return (JSON.parse(answer.text) as { unsavedUpdates?: number }).unsavedUpdates
}
