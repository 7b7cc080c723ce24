// Fails the build when the colours of a language are heavier than their budget: what a browser receives (Brotli) when it
// opens the first file of that language, shared chunks included. What a screen needs is measured by `received.spec.ts`.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compress } from './forms.mjs'

const OUT = 'target/client'
const KIB = 1024

/** Of a language that shows no other one. */
const LANGUAGE = 35

/**
 * These show others inside: pages hold scripts and styles, and the other two hold pages. Left out, a script in a page
 * would be plain black. One types before the colours are there, so that they may take a moment longer; and who opens
 * a script or a style sheet as well has its share already.
 */
const WITH_OTHERS = { 'lang-html': 60, 'lang-markdown': 75, 'lang-php': 80 }

/** What is there before any file is shown. */
const ROOM = ['index.html', 'src/app/room/RoomPage.tsx', 'src/app/room/RoomSessionProvider.tsx']

const manifest = JSON.parse(readFileSync(path.join(OUT, 'manifest.json'), 'utf8'))

function loadedBy(key, seen = new Set()) {
  const chunk = manifest[key]
  if (chunk === undefined) throw new Error(`${key} is not in the build; which chunk replaced it?`)
  if (seen.has(key)) return seen
  seen.add(key)
  for (const imported of chunk.imports ?? []) loadedBy(imported, seen)
  return seen
}

const compressed = (key) => compress('.br', readFileSync(path.join(OUT, manifest[key].file))).length / KIB

const atOnce = new Set(ROOM.flatMap((entry) => [...loadedBy(entry)]))
let tooHeavy = false
let heaviest = 0
const later = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && !atOnce.has(key))
for (const key of later) {
  const size = [...loadedBy(key)]
    .filter((part) => !atOnce.has(part) && manifest[part].file.endsWith('.js'))
    .reduce((total, part) => total + compressed(part), 0)
  const budget = WITH_OTHERS[/lang-\w+/.exec(key)?.[0]] ?? LANGUAGE
  heaviest = Math.max(heaviest, size / budget)
  if (size <= budget) continue
  tooHeavy = true
  console.log(`${key}: ${size.toFixed(1)} of ${budget} KiB – over budget`)
}
console.log(
  `${later.length} chunks that come later: the heaviest takes ${Math.round(heaviest * 100)} % of its budget`,
)
process.exit(tooHeavy ? 1 : 0)
