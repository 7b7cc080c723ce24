import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'

/** Where and until when the attack goes on. */
export interface Plan {
  readonly serverUrl: string
  readonly rooms: readonly string[]
  readonly endsAtMs: number
}

// Playwright empties this folder at the start of a run.
const FOLDER = join(import.meta.dirname, '../target/attack')
const FILE = join(FOLDER, 'plan.json')

/** Attacker and people run in processes of their own, or each would be measured with the other's work. */
export function publishPlan(plan: Plan): void {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(`${FILE}.new`, JSON.stringify(plan))
  renameSync(`${FILE}.new`, FILE)
}

export async function awaitPlan(): Promise<Plan> {
  while (!existsSync(FILE)) await after(100)
  return JSON.parse(readFileSync(FILE, 'utf8')) as Plan
}
