// Fails the build when a screen loads more than its budget (gzip, what is needed until it can be used).
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const OUT = 'target/client'
const KIB = 1024

const BUDGETS = [
  { screen: 'landing', entries: ['index.html'], js: 140, css: 15 },
  {
    screen: 'room',
    entries: ['index.html', 'src/app/room/RoomPage.tsx', 'src/app/room/Workspace.tsx'],
    js: 420,
    css: 50,
  },
]

const manifest = JSON.parse(readFileSync(path.join(OUT, 'manifest.json'), 'utf8'))

function loadedBy(key, seen = new Set()) {
  const chunk = manifest[key]
  if (chunk === undefined) throw new Error(`${key} is not in the build; which chunk replaced it?`)
  if (seen.has(key)) return seen
  seen.add(key)
  for (const imported of chunk.imports ?? []) loadedBy(imported, seen)
  return seen
}

const gzipped = (file) => gzipSync(readFileSync(path.join(OUT, file)), { level: 9 }).length

function weigh(entries) {
  const keys = new Set(entries.flatMap((entry) => [...loadedBy(entry)]))
  const chunks = [...keys].map((key) => manifest[key])
  const css = new Set(chunks.flatMap((chunk) => chunk.css ?? []))
  const js = new Set(chunks.map((chunk) => chunk.file).filter((file) => file.endsWith('.js')))
  const sum = (files) => [...files].map(gzipped).reduce((total, size) => total + size, 0) / KIB
  return { js: sum(js), css: sum(css) }
}

let tooHeavy = false
for (const budget of BUDGETS) {
  const weight = weigh(budget.entries)
  for (const kind of ['js', 'css']) {
    const over = weight[kind] > budget[kind]
    tooHeavy ||= over
    console.log(
      `${budget.screen} ${kind}: ${weight[kind].toFixed(1)} of ${budget[kind]} KiB gzip${over ? ' – over budget' : ''}`,
    )
  }
}

// What is loaded when it is needed, each language above all.
const LAZY_CHUNK = 35
// The contract's page is for programmers at a desk, and has no budget.
const atOnce = new Set(
  [...BUDGETS.flatMap(({ entries }) => entries), 'docs.html'].flatMap((entry) => [...loadedBy(entry)]),
)
for (const [key, { file }] of Object.entries(manifest)) {
  const size = file.endsWith('.js') && !atOnce.has(key) ? gzipped(file) / KIB : 0
  if (size <= LAZY_CHUNK) continue
  tooHeavy = true
  console.log(`${key}: ${size.toFixed(1)} of ${LAZY_CHUNK} KiB gzip – over budget`)
}
process.exit(tooHeavy ? 1 : 0)
