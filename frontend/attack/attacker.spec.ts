import { setMaxListeners } from 'node:events'
import { setTimeout as after } from 'node:timers/promises'
import { test } from '@playwright/test'
import { answers } from './answers'
import { ATTACKS } from './attacks'
import { awaitPlan } from './meeting'

const ONLY = process.env.ATTACKS?.split(',')

test('the attacker', async () => {
  test.setTimeout(0)
  const { serverUrl, rooms, endsAtMs } = await awaitPlan()
  const attack = new AbortController()
  setMaxListeners(0, attack.signal, process)
  for (const [name, begin] of Object.entries(ATTACKS))
    if (ONLY?.includes(name) ?? true) void begin({ serverUrl, rooms, ended: attack.signal }).catch(() => {})
  await after(endsAtMs - Date.now())
  attack.abort()
  process.stdout.write(`the attacker was answered:\n${answers.lines().join('\n')}\n`)
})
