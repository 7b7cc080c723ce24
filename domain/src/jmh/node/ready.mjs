// Installs the locked packages, unless what is installed is newer than the lock.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

const writtenAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

if (writtenAt('node_modules/.package-lock.json') < writtenAt('package-lock.json')) {
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  process.exit(status ?? 1)
}
