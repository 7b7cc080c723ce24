// Runs every row with every contender, each in a fresh process and in turns, and prints the medians.
//   node compare.mjs [--rounds 3] [--only apply] -- <java command of the engine's worker…>
// A row counts only if all contenders came to the same result.
import { spawnSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { ROWS, makeInputs } from './work.mjs'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const LONGEST_MS = 300_000
const arguments_ = process.argv.slice(2)
const divide = arguments_.indexOf('--')
const options = arguments_.slice(0, divide)
const java = arguments_.slice(divide + 1)
const optionOf = (name, usual) => {
  const at = options.indexOf(`--${name}`)
  return at < 0 || !options[at + 1] ? usual : options[at + 1]
}
const rounds = Number(optionOf('rounds', '3'))
const only = new RegExp(optionOf('only', '.'))

function commandOf(contender, { task, input }) {
  if (contender === 'ours') return [...java, task, input]
  return [process.execPath, '--expose-gc', `${HERE}worker.mjs`, contender, task, input]
}

function run(contender, row) {
  const [program, ...rest] = commandOf(contender, row)
  const { stdout, stderr, status } = spawnSync(program, rest, {
    encoding: 'utf8',
    timeout: LONGEST_MS,
    cwd: HERE,
  })
  if (status !== 0) return { failed: (stderr || `stopped after ${LONGEST_MS / 1000} s`).trim() }
  return JSON.parse(stdout.trim().split('\n').at(-1))
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

function measure(row) {
  const samples = Object.fromEntries(row.contenders.map((contender) => [contender, []]))
  const outcomes = new Map()
  for (let round = 0; round < rounds; round++) {
    for (const contender of row.contenders) {
      const { samples: some, outcome, failed } = run(contender, row)
      if (failed) {
        console.error(`${contender} ${row.task} ${row.input}: ${failed}`)
        outcomes.set(contender, 'failed')
      } else {
        samples[contender].push(...some)
        outcomes.set(contender, outcome)
      }
    }
  }
  const agree = new Set(outcomes.values()).size === 1
  const medians = Object.fromEntries(
    Object.entries(samples).map(([contender, some]) => [contender, some.length ? median(some) : NaN]),
  )
  return { medians, agree }
}

const withUnit = (task, value) => {
  if (value === undefined || Number.isNaN(value)) return '–'
  if (task === 'heap') return `${(value / 1e6).toFixed(2)} MB`
  if (value >= 100) return `${value.toFixed(0)} ms`
  return value >= 1 ? `${value.toFixed(1)} ms` : `${(value * 1000).toFixed(1)} µs`
}

const ratio = (theirs, ours) => (theirs > 0 && ours > 0 ? `${(theirs / ours).toFixed(1)} ×` : '–')

function line({ title, task }, { medians, agree }) {
  const { ours, yjs, ywasm, loro } = medians
  const times = [ours, yjs, ywasm, loro].map((value) => withUnit(task, value))
  const ratios = [yjs, ywasm, loro].map((theirs) => ratio(theirs, ours))
  return `| ${[title, ...times, ...ratios, agree ? 'equal' : '**differ**'].join(' | ')} |`
}

await makeInputs()
console.log(`${rounds} rounds, ${cpus().length} × ${cpus()[0].model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB,`)
console.log(`Node ${process.version}, ${spawnSync(java[0], ['-version'], { encoding: 'utf8' }).stderr.split('\n')[1]}`)
console.log()
console.log('| | ours | yjs | ywasm | loro | yjs / ours | ywasm / ours | loro / ours | results |')
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |')
let allAgree = true
for (const row of ROWS.filter(({ task, input }) => only.test(`${task} ${input}`))) {
  const measured = measure(row)
  allAgree &&= measured.agree
  console.log(line(row, measured))
}
process.exit(allAgree ? 0 : 1)
