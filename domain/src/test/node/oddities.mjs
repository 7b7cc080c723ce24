// Documents made by every public call of Yjs with odd arguments, as messages that a released client
// may send. A call that Yjs itself refuses is passed over.
import * as Y from 'yjs'
import { viewOf } from './view.mjs'

export const ROOTS = { text: 'text', map: 'map', array: 'array', xml: 'xml', '': 'text' }

const CLIENTS = [0, 1, 7, 2 ** 31, 2 ** 32 + 5, 2 ** 53 - 1]
const STRINGS = ['', 'a', 'ab', '\n', '😀', 'a😀b', '\ud800', '\udc00x', '\u0000', '"\\', 'é', '\u2028']
const NUMBERS = [0, -0, 1, -1, NaN, Infinity, -Infinity, 0.1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 53, -(2 ** 53), 1e300, 5e-324]

/** A small generator whose numbers depend on the seed alone (mulberry32). */
function randomOf(seed) {
  let state = seed + 0x6d2b79f5
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

class Oddities {
  constructor(seed) {
    this.random = randomOf(seed)
    this.int = (bound) => Math.floor(this.random() * bound)
    this.pick = (list) => list[this.int(list.length)]
  }

  value(depth = 3) {
    const nested = () => this.value(depth - 1)
    return this.pick([
      () => this.pick(STRINGS),
      () => this.pick(NUMBERS),
      () => null,
      () => undefined,
      () => this.pick([true, false]),
      () => BigInt(this.pick([0, -1, 2 ** 53])),
      () => 2n ** 63n - 1n,
      () => new Uint8Array(this.pick([0, 1, 3])),
      () => (depth > 0 ? Array.from({ length: this.int(3) }, nested) : []),
      () => (depth > 0 ? { [this.pick(STRINGS)]: nested(), 2: nested(), 1: nested() } : {}),
      () => ({}),
      () => this.deep(60),
      () => () => 'a function',
      () => new Date(0),
    ])()
  }

  /** For marks and embeds, which Yjs writes as JSON. */
  attributes() {
    return this.pick([
      undefined,
      {},
      { bold: true },
      { bold: null },
      { [this.pick(STRINGS)]: this.value() },
      { bold: this.pick(NUMBERS), link: { href: '' } },
      { deep: this.deep(50) },
    ])
  }

  deep(levels) {
    let value = this.pick(STRINGS)
    for (let i = 0; i < levels; i++) value = i % 2 ? [value] : { a: value }
    return value
  }

  type() {
    return this.pick([
      () => new Y.Map(),
      () => new Y.Map([[this.pick(STRINGS), this.value()]]),
      () => new Y.Array(),
      () => Y.Array.from([]),
      () => Y.Array.from([this.value(), this.value()]),
      () => new Y.Text(),
      () => new Y.Text(this.pick(STRINGS)),
      () => new Y.XmlElement(this.pick(['p', '', undefined, 'é', '\ud800'])),
      () => new Y.XmlText(this.pick(STRINGS)),
      () => new Y.XmlFragment(),
      () => new Y.XmlHook(this.pick(STRINGS)),
      () => new Y.Doc({ guid: this.pick(STRINGS), meta: this.value(), autoLoad: this.random() < 0.5 }),
      () => new Y.Doc({ gc: false }),
    ])()
  }

  sharedType() {
    const type = this.type()
    return type instanceof Y.Doc ? new Y.XmlText('') : type
  }

  anything() {
    return this.random() < 0.3 ? this.type() : this.value()
  }

  delta(length) {
    return Array.from({ length: this.int(4) }, () =>
      this.pick([
        () => ({ insert: this.pick(STRINGS), attributes: this.attributes() }),
        () => ({ insert: this.pick([{ image: '' }, {}, this.type()]), attributes: this.attributes() }),
        () => ({ retain: this.int(length + 1), attributes: this.attributes() }),
        () => ({ delete: this.int(2) }),
        () => ({}),
      ])(),
    )
  }
}

const CALLS = {
  text: [
    (text, odd, at) => text.insert(at, odd.pick(STRINGS)),
    (text, odd, at) => text.insert(at, odd.pick(STRINGS), odd.attributes()),
    (text, odd, at) => text.insertEmbed(at, odd.pick(['', {}, { image: null }, [], 0, odd.value()])),
    (text, odd, at) => text.insertEmbed(at, odd.pick(['', {}, odd.value()]), odd.attributes()),
    (text, odd, at) => text.insertEmbed(at, odd.type(), odd.attributes() ?? {}),
    (text, odd, at) => text.insertEmbed(at, '', odd.attributes() ?? {}),
    (text, odd, at) => around(text, odd, at, (edit) => edit()),
    (text, odd, at) => around(text, odd, at, (edit) => text.doc.transact(edit)),
    (text, odd, at) => text.format(at, odd.int(3), odd.attributes() ?? {}),
    (text, odd, at) => text.delete(at, odd.int(3)),
    (text, odd) => text.applyDelta(odd.delta(text.length), { sanitize: odd.random() < 0.5 }),
    (text, odd) => text.setAttribute(odd.pick(STRINGS), odd.anything()),
    (text, odd) => text.removeAttribute(odd.pick(STRINGS)),
  ],
  array: [
    (array, odd, at) => array.insert(at, [odd.anything(), odd.anything()]),
    (array, odd, at) => array.insert(at, []),
    (array, odd) => array.push([odd.anything()]),
    (array) => array.push([]),
    (array, odd) => array.unshift([odd.anything()]),
    (array, odd, at) => array.delete(at, odd.int(3)),
  ],
  map: [
    (map, odd) => map.set(odd.pick([...STRINGS, 5, 'key']), odd.anything()),
    (map, odd) => map.set('key', odd.anything()),
    (map, odd) => map.delete(odd.pick([...STRINGS, 'key'])),
    (map, odd) => odd.int(4) === 0 && map.clear(),
  ],
  xml: [
    (xml, odd, at) => xml.insert(at, [new Y.XmlElement('p'), new Y.XmlText(''), odd.sharedType()]),
    (xml, odd, at) => xml.insert(at, [new Y.XmlElement(odd.pick(['', 'p', undefined]))]),
    (xml) => xml.push([]),
    (xml, odd, at) => xml.delete(at, odd.int(2)),
    (xml, odd) => xml.setAttribute?.(odd.pick(STRINGS), odd.value()),
    (xml, odd) => xml.removeAttribute?.(odd.pick(STRINGS)),
  ],
}

/** What a program does left, right and around of an empty embed, in messages of their own or in one. */
function around(text, odd, at, inOne) {
  inOne(() => {
    text.insertEmbed(at, '', odd.attributes() ?? {})
    for (let i = odd.int(4); i > 0; i--) {
      const near = Math.max(0, Math.min(text.length, at + odd.int(3) - 1))
      odd.pick([
        () => text.insert(near, odd.pick(STRINGS)),
        () => text.insert(near, 'x', odd.attributes()),
        () => text.insertEmbed(near, '', odd.attributes() ?? {}),
        () => text.format(near, 1, odd.attributes() ?? {}),
        () => text.delete(near, 1),
      ])()
    }
  })
}

function kindOf(type) {
  if (type instanceof Y.Text) return 'text'
  if (type instanceof Y.XmlFragment) return 'xml'
  if (type instanceof Y.Array) return 'array'
  if (type instanceof Y.Map) return 'map'
  return null
}

function typesIn(ydoc) {
  const found = []
  const visit = (type) => {
    if (!(type instanceof Y.AbstractType)) return
    found.push(type)
    if (type instanceof Y.Map) type.forEach(visit)
    else if (!(type instanceof Y.Text)) type.toArray().forEach(visit)
  }
  ydoc.share.forEach(visit)
  return found
}

function declare(ydoc) {
  for (const [name, kind] of Object.entries(ROOTS)) {
    if (kind === 'text') ydoc.getText(name)
    else if (kind === 'map') ydoc.getMap(name)
    else if (kind === 'array') ydoc.getArray(name)
    else ydoc.getXmlFragment(name)
  }
  return ydoc
}

function attempt(call) {
  try {
    return call()
  } catch {
    return null
  }
}

/** What a fresh Yjs shows after these messages; null if it cannot read them, or still waits. */
function shownAfter(updates) {
  return attempt(() => {
    const ydoc = read(updates)
    const waits = ydoc.store.pendingStructs !== null || ydoc.store.pendingDs !== null
    return waits ? null : viewOf(ydoc, ROOTS)
  })
}

/** A lone surrogate is U+FFFD for everybody but its writer. */
const asOthersSeeIt = (view) =>
  JSON.stringify(view).replace(/\\ud[89a-f][0-9a-f]{2}/g, '\ufffd')

function read(updates) {
  const ydoc = declare(new Y.Doc())
  updates.forEach((update) => Y.applyUpdate(ydoc, update))
  return ydoc
}

/** A document by odd calls: its own messages, and its state in every form that Yjs offers. */
export function oddDocument(seed) {
  const odd = new Oddities(seed)
  const ydoc = declare(new Y.Doc({ gc: odd.random() < 0.8 }))
  ydoc.clientID = odd.pick(CLIENTS)
  const messages = []
  ydoc.on('update', (update) => messages.push(update))
  const undo = new Y.UndoManager([ydoc.getText('text'), ydoc.getMap('map'), ydoc.getArray('array')])
  for (let step = 0; step < 25; step++) {
    const type = odd.pick(typesIn(ydoc))
    const edit = () => {
      const calls = CALLS[kindOf(type)]
      odd.pick(calls)(type, odd, odd.int((type.length ?? 0) + 1))
    }
    attempt(odd.pick([edit, edit, edit, edit, () => ydoc.transact(edit), () => undo.undo(), () => undo.redo()]))
  }
  const state = attempt(() => Y.encodeStateAsUpdate(ydoc))
  if (state === null) return [] // an `undefined` that JSON cannot hold: Yjs cannot write that
  const forms = [
    () => [state],
    () => messages,
    () => [Y.mergeUpdates(messages)],
    () => [Y.convertUpdateFormatV2ToV1(Y.encodeStateAsUpdateV2(ydoc))],
    () => [Y.encodeStateAsUpdate(ydoc, Y.encodeStateVector(new Y.Doc()))],
    () => shuffled(messages, odd),
    () => [...shuffled(messages, odd), state, ...messages],
    () => inGroups(messages, odd).map((group) => Y.mergeUpdates(group)),
    () => shuffled(inGroups(messages, odd).map((group) => Y.mergeUpdates(group)), odd),
    ...[state, Y.mergeUpdates(messages)].flatMap((whole) => [
      () => inParts(whole, messages.slice(0, odd.int(messages.length + 1))),
      () => inParts(whole, messages.slice(0, odd.int(messages.length + 1))).reverse(),
    ]),
  ]
  // What stands right of an empty item, Yjs places elsewhere in other replicas than in its own; and
  // removing marks that it takes for redundant, it may change what they mark.
  const own = asOthersSeeIt(viewOf(ydoc, ROOTS))
  return forms
    .map((form) => attempt(form))
    .filter((updates) => updates !== null && updates.length > 0)
    .map((updates) => ({ updates, shown: shownAfter(updates) }))
    .filter(({ shown }) => shown !== null)
    .map(({ updates, shown }) => {
      const seen = asOthersSeeIt(shown)
      return { updates, shown: JSON.parse(seen), agrees: seen === own }
    })
}

function shuffled(list, odd) {
  const result = [...list]
  for (let i = result.length - 1; i > 0; i--) {
    const j = odd.int(i + 1)
    ;[result[i], result[j]] = [result[j], result[i]]
  }
  return result
}

function inGroups(messages, odd) {
  const groups = []
  for (let i = 0; i < messages.length; ) {
    const size = 1 + odd.int(4)
    groups.push(messages.slice(i, i + size))
    i += size
  }
  return groups
}

/** What is known after some messages, and what of the whole is lacking then. */
function inParts(whole, messages) {
  if (messages.length === 0) return [whole]
  const known = Y.encodeStateVector(read(messages))
  return [...messages, Y.diffUpdate(whole, known)]
}

/** What Yjs shows of a state that the engine wrote. */
export const shown = (update) => JSON.parse(asOthersSeeIt(shownAfter([update])))
