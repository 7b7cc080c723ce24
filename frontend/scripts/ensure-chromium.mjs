// Sees to it that the browser tests find a Chromium: the operating system's, installed on the spot where that is allowed.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const present = () =>
  [process.env.CHROMIUM_PATH, ...KNOWN].some((path) => path !== undefined && existsSync(path))

function installFromPackages() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  execFileSync('apt-get', ['-qq', 'update'], options)
  execFileSync('apt-get', ['-qq', '-y', 'install', 'chromium'], options)
}

if (!present()) installFromPackages()
if (!present()) {
  process.stderr.write(
    'The browser tests need Chromium. Install it from your operating system’s packages (Debian: apt-get install chromium),\n' +
      'or name the program in CHROMIUM_PATH.\n',
  )
  process.exit(1)
}
