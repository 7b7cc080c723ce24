// Lays the bundle out as the jar needs it: hashed assets, each beside its compressed forms, and the pages.
// What an earlier build left there goes, or the jar would collect old assets.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const ASSETS = 'target/classes/META-INF/resources/assets'
const PAGES = 'target/classes/pairspace-client'

/** Fonts are compressed already. */
const COMPRESSIBLE = /\.(js|css|svg)$/

// Once per build, so the slowest and smallest will do.
const FORMS = {
  '.br': (content) =>
    brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  '.gz': (content) => gzipSync(content, { level: constants.Z_BEST_COMPRESSION }),
}

for (const folder of [ASSETS, PAGES]) rmSync(folder, { recursive: true, force: true })
mkdirSync(PAGES, { recursive: true })
cpSync('target/client/assets', ASSETS, { recursive: true })
for (const page of ['index.html', 'docs.html']) cpSync(`target/client/${page}`, `${PAGES}/${page}`)

for (const name of readdirSync(ASSETS).filter((file) => COMPRESSIBLE.test(file))) {
  const file = path.join(ASSETS, name)
  const content = readFileSync(file)
  for (const [ending, compress] of Object.entries(FORMS)) {
    const compressed = compress(content)
    if (compressed.length < content.length) writeFileSync(file + ending, compressed)
  }
}
