// The work that is compared: which rows there are, and the messages they use.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { createHash } from 'node:crypto'

const TRACES = new URL('../../test/resources/yjs/traces/', import.meta.url)
const MADE = new URL('../../../target/bench/', import.meta.url)
const PAPER = 'automerge-paper'
const OTHERS = ['seph-blog1', 'rustcode', 'sveltecomponent', 'friendsforever', 'clownschool']
const CONFLICTS = [500, 2000, 8000]
/** Yjs cannot merge the whole trace in reasonable time. */
export const MERGED_BY_ALL = 4000

/** Every row: what is done, with what, and who can do it. */
export const ROWS = [
  ...[PAPER, ...OTHERS].flatMap((trace) => [
    row('apply', trace, `apply ${trace}, one by one`),
    row('emit', trace, `… and emit each transaction's message`),
  ]),
  row('local', PAPER, `replay ${PAPER} as local edits`, ['ours', 'yjs', 'loro']),
  row('load', PAPER, 'load the final state'),
  row('encode', PAPER, 'encode the whole state'),
  row('stateVector', PAPER, 'encode the state vector'),
  row('diff', PAPER, 'diff for a peer that lacks the last 100 messages'),
  row('merge', `${PAPER}:${MERGED_BY_ALL}`, `merge the first ${MERGED_BY_ALL} messages`, ['ours', 'yjs']),
  row('merge', PAPER, 'merge all 259,778 messages', ['ours']),
  ...CONFLICTS.map((n) => row('conflict', String(n), `${n} clients insert at one place`)),
  row('heap', PAPER, 'retained heap of the loaded document', ['ours', 'yjs']),
  ...['0.25', '0.5', '1', '2', '4'].map((times) =>
    row('scale', times, `apply ${times} × ${PAPER}`),
  ),
]

function row(task, input, title, contenders = ['ours', 'yjs', 'ywasm']) {
  return { task, input, title, contenders }
}

export function trace(name) {
  return split(gunzipSync(readFileSync(new URL(`${name}.updates.gz`, TRACES))))
}

export function editsOfPaper() {
  return JSON.parse(gunzipSync(readFileSync(new URL(`${PAPER}.json.gz`, TRACES)))).txns
}

/** The messages of a row whose input is a multiple of the paper, a part of it, or a conflict. */
export function messagesOf(task, input) {
  if (task === 'conflict') return made(`conflict-${input}`)
  if (task === 'scale') return Number(input) <= 1 ? part(Number(input)) : made(`times-${input}`)
  const [name, first] = input.split(':')
  const all = trace(name)
  return first ? all.slice(0, Number(first)) : all
}

function part(share) {
  const all = trace(PAPER)
  return all.slice(0, Math.round(all.length * share))
}

const made = (name) => split(readFileSync(new URL(`${name}.bin`, MADE)))

export function split(framed) {
  const messages = []
  for (let at = 0; at < framed.length; ) {
    const length = framed.readUInt32BE(at)
    messages.push(new Uint8Array(framed.subarray(at + 4, at + 4 + length)))
    at += 4 + length
  }
  return messages
}

function frame(messages) {
  return Buffer.concat(
    messages.flatMap((message) => {
      const head = Buffer.alloc(4)
      head.writeUInt32BE(message.length)
      return [head, message]
    }),
  )
}

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** Makes what is not kept in the repository, with Yjs; once. */
export async function makeInputs() {
  mkdirSync(MADE, { recursive: true })
  const Y = await import('yjs')
  for (const times of [2, 4]) make(`times-${times}`, () => paperAgainAndAgain(Y, times))
  for (const n of CONFLICTS) make(`conflict-${n}`, () => clientsAtOnePlace(Y, n))
}

function make(name, messages) {
  const file = new URL(`${name}.bin`, MADE)
  if (!existsSync(file)) writeFileSync(file, frame(messages()))
}

/** After the first round each author writes the whole paper again in front of what is there. */
function paperAgainAndAgain(Y, times) {
  const messages = trace(PAPER)
  const doc = new Y.Doc()
  messages.forEach((message) => Y.applyUpdate(doc, message))
  const text = doc.getText('text')
  const edits = editsOfPaper()
  doc.on('update', (update) => messages.push(update))
  for (let round = 1; round < times; round++) {
    doc.clientID = 2654435761 + round
    for (const { patches } of edits) doc.transact(() => patches.forEach((patch) => edit(text, patch)))
  }
  return messages
}

function edit(text, [position, deleted, inserted]) {
  if (deleted > 0) text.delete(position, deleted)
  if (inserted !== '') text.insert(position, inserted)
}

/** Messages of clients who each type a word into the empty text, in no order of their ids. */
function clientsAtOnePlace(Y, n) {
  let random = 12345
  const next = () => (random = (Math.imul(random, 1664525) + 1013904223) >>> 0)
  return Array.from({ length: n }, (_, i) => {
    const doc = new Y.Doc()
    doc.clientID = next()
    doc.getText('text').insert(0, `word${i} `)
    return Y.encodeStateAsUpdate(doc)
  })
}
