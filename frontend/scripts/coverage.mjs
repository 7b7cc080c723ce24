// Tells how much of the code the unit tests run, a line for each language:
//   node scripts/coverage.mjs <jacoco.csv> <coverage-summary.json>
import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const percent = ({ covered, total }) => `${((100 * covered) / Math.max(1, total)).toFixed(1)} %`
const both = ({ lines, branches }) => `${percent(lines)} of lines, ${percent(branches)} of branches`
const plus = (sum, { covered, total }) => ({ covered: sum.covered + covered, total: sum.total + total })
const none = { lines: { covered: 0, total: 0 }, branches: { covered: 0, total: 0 } }

/** What JaCoCo has written of each class, by module. */
export function javaCoverage(csv) {
  const [names, ...rows] = csv.trim().split(/\r?\n/)
  const column = Object.fromEntries(names.split(',').map((name, index) => [name, index]))
  const modules = new Map()
  for (const row of rows.map((line) => line.split(','))) {
    const counted = (what) => {
      const covered = Number(row[column[`${what}_COVERED`]])
      return { covered, total: covered + Number(row[column[`${what}_MISSED`]]) }
    }
    const module = row[column.GROUP].replace(/.*\/pairspace-/, '')
    const before = modules.get(module) ?? none
    modules.set(module, {
      lines: plus(before.lines, counted('LINE')),
      branches: plus(before.branches, counted('BRANCH')),
    })
  }
  return modules
}

export function javaLine(csv) {
  const modules = javaCoverage(csv)
  const all = [...modules.values()].reduce((sum, of) => ({
    lines: plus(sum.lines, of.lines),
    branches: plus(sum.branches, of.branches),
  }))
  const each = [...modules].map(([module, { lines }]) => `${module} ${percent(lines)}`)
  return `Unit tests run ${both(all)} of the Java code (lines: ${each.join(', ')})`
}

export function scriptLine(summary) {
  return `Unit tests run ${both(JSON.parse(summary).total)} of the TypeScript code`
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [java, script] = process.argv.slice(2)
  if (existsSync(java)) console.log(javaLine(readFileSync(java, 'utf8')))
  if (existsSync(script)) console.log(scriptLine(readFileSync(script, 'utf8')))
}
