// Holds Yjs replicas for a Java test. Each request on standard input and each answer on standard
// output is a 4-byte big-endian length and that many bytes of JSON; byte strings travel as base64.
import * as Y from 'yjs'
import { apply as applyEdit } from './edits.mjs'
import { oddDocument, ROOTS, shown } from './oddities.mjs'
import { viewOf } from './view.mjs'

const replicas = new Map()

const toBase64 = (bytes) => Buffer.from(bytes).toString('base64')
const toBytes = (base64) => new Uint8Array(Buffer.from(base64, 'base64'))

/** A document with its roots declared; remembers the messages of its own transactions. */
function open({ doc, client, gc, roots }) {
  const ydoc = new Y.Doc({ gc })
  ydoc.clientID = client
  declare(ydoc, roots)
  const sent = []
  // Yjs tidies up redundant marks after a remote change, in transactions of its own: those are local.
  ydoc.on('update', (update, origin, emitter, transaction) => {
    if (transaction.local) sent.push(toBase64(update))
  })
  replicas.set(doc, { ydoc, roots, sent })
  return {}
}

function declare(ydoc, roots) {
  const declareAs = {
    text: (name) => ydoc.getText(name),
    map: (name) => ydoc.getMap(name),
    array: (name) => ydoc.getArray(name),
    xml: (name) => ydoc.getXmlFragment(name),
  }
  for (const [name, kind] of Object.entries(roots)) declareAs[kind](name)
}

function whatWasSentBy(replica, action) {
  replica.sent.length = 0
  action()
  return { updates: [...replica.sent] }
}

const commands = {
  reset: () => {
    for (const { ydoc } of replicas.values()) ydoc.destroy()
    replicas.clear()
    return {}
  },
  open,
  edit: ({ doc, ops }) => {
    const replica = replicas.get(doc)
    return whatWasSentBy(replica, () =>
      replica.ydoc.transact(() => ops.forEach((op) => applyEdit(replica.ydoc, replica.roots, op))),
    )
  },
  apply: ({ doc, update }) => {
    const replica = replicas.get(doc)
    return whatWasSentBy(replica, () => Y.applyUpdate(replica.ydoc, toBytes(update)))
  },
  state: ({ doc }) => {
    const { ydoc, roots } = replicas.get(doc)
    return {
      stateVector: toBase64(Y.encodeStateVector(ydoc)),
      update: toBase64(Y.encodeStateAsUpdate(ydoc)),
      view: viewOf(ydoc, roots),
      waiting: ydoc.store.pendingStructs !== null || ydoc.store.pendingDs !== null,
    }
  },
  diff: ({ doc, stateVector }) => ({
    update: toBase64(Y.encodeStateAsUpdate(replicas.get(doc).ydoc, toBytes(stateVector))),
  }),
  stateVector: ({ doc }) => ({ stateVector: toBase64(Y.encodeStateVector(replicas.get(doc).ydoc)) }),
  merge: ({ updates }) => ({ update: toBase64(Y.mergeUpdates(updates.map(toBytes))) }),
  difference: ({ update, stateVector }) => ({
    update: toBase64(Y.diffUpdate(toBytes(update), toBytes(stateVector))),
  }),
  position: ({ doc, root, index, assoc }) => ({
    position: toBase64(
      Y.encodeRelativePosition(
        Y.createRelativePositionFromTypeIndex(replicas.get(doc).ydoc.getText(root), index, assoc),
      ),
    ),
  }),
  resolve: ({ doc, position }) => {
    const relative = Y.decodeRelativePosition(toBytes(position))
    const absolute = Y.createAbsolutePositionFromRelativePosition(relative, replicas.get(doc).ydoc)
    return { index: absolute === null ? null : absolute.index }
  },
  odd: ({ seed }) => ({
    roots: ROOTS,
    forms: oddDocument(seed).map((form) => ({ ...form, updates: form.updates.map(toBase64) })),
  }),
  shown: ({ update }) => ({ shown: shown(toBytes(update)) }),
  snapshot: ({ doc }) => ({
    snapshot: toBase64(Y.encodeSnapshot(Y.snapshot(replicas.get(doc).ydoc))),
  }),
  restore: ({ doc, snapshot, root }) => ({
    text: Y.createDocFromSnapshot(replicas.get(doc).ydoc, Y.decodeSnapshot(toBytes(snapshot)))
      .getText(root)
      .toString(),
  }),
}

function answer(request) {
  try {
    return commands[request.command](request)
  } catch (error) {
    return { error: String(error?.stack ?? error) }
  }
}

function send(reply) {
  const body = Buffer.from(JSON.stringify(reply), 'utf8')
  const frame = Buffer.alloc(4 + body.length)
  frame.writeUInt32BE(body.length, 0)
  body.copy(frame, 4)
  process.stdout.write(frame)
}

let received = Buffer.alloc(0)
process.stdin.on('data', (chunk) => {
  received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
  while (received.length >= 4 && received.length >= 4 + received.readUInt32BE(0)) {
    const end = 4 + received.readUInt32BE(0)
    send(answer(JSON.parse(received.toString('utf8', 4, end))))
    received = received.subarray(end)
  }
})
process.stdin.on('end', () => process.exit(0))
