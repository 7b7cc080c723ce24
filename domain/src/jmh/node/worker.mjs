// Measures one row with one library in a fresh process: node worker.mjs <library> <task> <input>.
// Prints one line of JSON: samples in milliseconds (or bytes for the heap) and what came out.
import { CONTENDERS } from './contenders.mjs'
import { editsOfPaper, messagesOf, sha256 } from './work.mjs'

const [library, task, input] = process.argv.slice(2)
const lib = await CONTENDERS[library]()
const WARM_UP_MS = 1500
const SAMPLES = 5
const LONGEST_MS = 12000

const textOf = (doc) => sha256(Buffer.from(lib.text(doc), 'utf8'))

function applyAll(doc, messages) {
  for (const message of messages) lib.apply(doc, message)
  return doc
}

function loadedWith(state) {
  const doc = lib.newDoc()
  lib.apply(doc, state)
  return doc
}

/** Per task: prepare once, set up each time (not timed), work (timed), and what came out. */
const TASKS = {
  apply: () => {
    const messages = messagesOf(task, input)
    return { setUp: lib.newDoc, work: (doc) => applyAll(doc, messages), result: textOf }
  },
  emit: () => {
    const messages = messagesOf(task, input)
    const setUp = () => {
      const doc = lib.newDoc()
      const sent = { bytes: 0, doc }
      lib.onMessage(doc, (message) => (sent.bytes += message.length))
      return sent
    }
    const work = (sent) => (applyAll(sent.doc, messages), sent)
    return { setUp, work, result: (sent) => textOf(sent.doc), release: (sent) => lib.release(sent.doc) }
  },
  local: () => {
    const edits = editsOfPaper()
    return { setUp: lib.newDoc, work: (doc) => (lib.replay(doc, edits), doc), result: textOf }
  },
  load: () => {
    const state = lib.encode(applyAll(lib.newDoc(), messagesOf(task, input)))
    return { setUp: lib.newDoc, work: (doc) => (lib.apply(doc, state), doc), result: textOf }
  },
  encode: () => asked((doc) => lib.encode(doc)),
  stateVector: () => asked((doc) => lib.stateVector(doc)),
  diff: () => asked((doc, behind) => lib.diff(doc, behind)),
  merge: () => {
    const messages = messagesOf(task, input)
    return { setUp: () => messages, work: lib.merge, result: (merged) => textOf(loadedWith(merged)), release: () => {} }
  },
}
TASKS.conflict = TASKS.apply
TASKS.scale = TASKS.apply

const ASKED = 100

/**
 * What a server is asked for, once after each of the last hundred messages, so that nothing kept from
 * the time before can be the answer. A sample is the mean of the hundred answers.
 */
function asked(question) {
  const messages = messagesOf(task, input)
  const before = applyAll(lib.newDoc(), messages.slice(0, -2 * ASKED))
  const behind = messages.slice(-2 * ASKED, -ASKED).map((message) => {
    lib.apply(before, message)
    return lib.stateVector(before)
  })
  const state = lib.encode(before)
  const answerAll = (doc) => {
    let took = 0
    let out
    messages.slice(-ASKED).forEach((message, i) => {
      lib.apply(doc, message)
      const start = performance.now()
      out = question(doc, behind[i])
      took += performance.now() - start
    })
    return { doc, out, took: took / ASKED }
  }
  return {
    setUp: () => loadedWith(state),
    work: answerAll,
    result: ({ out }) => sha256(out),
    release: ({ doc }) => lib.release(doc),
  }
}

function measure({ setUp, work, result, release = lib.release }) {
  const samples = []
  let outcome
  const started = performance.now()
  let warm = false
  while (samples.length < SAMPLES) {
    const start = setUp()
    const before = performance.now()
    const end = work(start)
    const took = end.took ?? performance.now() - before
    if (warm || took > WARM_UP_MS * 2) samples.push(took)
    outcome ??= result(end)
    release(end)
    warm = performance.now() - started > WARM_UP_MS
    if (performance.now() - started > LONGEST_MS && samples.length > 0) break
  }
  return { samples, outcome }
}

/** Bytes which the JavaScript heap and its buffers keep per loaded document. */
function heap() {
  const state = lib.encode(applyAll(lib.newDoc(), messagesOf(task, input)))
  const used = () => {
    for (let i = 0; i < 4; i++) globalThis.gc()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const kept = [loadedWith(state)]
  const before = used()
  for (let i = 0; i < 10; i++) kept.push(loadedWith(state))
  const perDocument = (used() - before) / 10
  return { samples: [perDocument], outcome: textOf(kept[10]) }
}

console.log(JSON.stringify(task === 'heap' ? heap() : measure(TASKS[task]())))
