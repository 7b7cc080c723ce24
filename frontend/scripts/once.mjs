// Runs a command only when what it reads has changed since its last success:
//   node scripts/once.mjs <stamp> <output> <input> … -- <command> <argument> …
// An input is a file or a folder. A missing stamp or output makes it run too, so a clean build runs everything.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

function filesOf(input) {
  if (!existsSync(input)) return []
  if (statSync(input).isFile()) return [input]
  return readdirSync(input)
    .sort()
    .flatMap((entry) => filesOf(path.join(input, entry)))
}

function fingerprint(inputs, command) {
  const hash = createHash('sha256').update(process.version).update(command.join('\0'))
  for (const file of inputs.flatMap(filesOf)) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

const [stamp, output, ...rest] = process.argv.slice(2)
const split = rest.indexOf('--')
const inputs = rest.slice(0, split)
const command = rest.slice(split + 1)

const current = fingerprint(inputs, command)
if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === current) process.exit(0)

const run = spawnSync(command[0], command.slice(1), { stdio: 'inherit' })
if (run.status === 0 && existsSync(output)) {
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, current)
}
process.exit(existsSync(output) ? (run.status ?? 1) : 1)
