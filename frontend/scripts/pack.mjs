// Lays the bundle out as the jar needs it: hashed assets, each beside its compressed forms, and the pages.
// What an earlier build left there goes, or the jar would collect old assets.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { FORMS, compress } from './forms.mjs'

const ASSETS = 'target/classes/META-INF/resources/assets'
const PAGES = 'target/classes/pairspace-client'

/** Fonts are compressed already. */
const COMPRESSIBLE = /\.(js|css|svg)$/

for (const folder of [ASSETS, PAGES]) rmSync(folder, { recursive: true, force: true })
mkdirSync(PAGES, { recursive: true })
cpSync('target/client/assets', ASSETS, { recursive: true })
for (const page of ['index.html', 'docs.html']) cpSync(`target/client/${page}`, `${PAGES}/${page}`)

for (const name of readdirSync(ASSETS).filter((file) => COMPRESSIBLE.test(file))) {
  const file = path.join(ASSETS, name)
  const content = readFileSync(file)
  for (const ending of FORMS) {
    const compressed = compress(ending, content)
    if (compressed.length < content.length) writeFileSync(file + ending, compressed)
  }
}
