// Lays the bundle out as the jar needs it. What an earlier build left there goes, or the jar would collect old assets.
import { cpSync, mkdirSync, rmSync } from 'node:fs'

const ASSETS = 'target/classes/META-INF/resources/assets'
const PAGE = 'target/classes/pairspace-client'

for (const folder of [ASSETS, PAGE]) rmSync(folder, { recursive: true, force: true })
mkdirSync(PAGE, { recursive: true })
cpSync('target/client/assets', ASSETS, { recursive: true })
cpSync('target/client/index.html', `${PAGE}/index.html`)
