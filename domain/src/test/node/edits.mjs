// Edits whose places are fractions: 0.5 means the middle of whatever this replica has by now. So a
// session is plain data, and leaving steps out of it keeps it meaningful.
import * as Y from 'yjs'
import { fromJson } from './values.mjs'

const SURROGATE = /[\ud800-\udfff]/

const KINDS = {
  text: (type) => type instanceof Y.Text && !(type instanceof Y.XmlText),
  map: (type) => type instanceof Y.Map,
  array: (type) => type instanceof Y.Array,
  xml: (type) => type instanceof Y.XmlFragment,
  element: (type) => type instanceof Y.XmlElement,
}

const EDITS = {
  textInsert: (text, { at, text: inserted, attributes }) =>
    text.insert(place(at, text.length), inserted, attributes && fromJson(attributes)),
  textInsertMarked: (text, op) => EDITS.textInsert(text, op),
  textEmbed: (text, { at, value }) => text.insertEmbed(place(at, text.length), fromJson(value)),
  textDelete: (text, op) => onRange(op, text.length, (index, length) => text.delete(index, length)),
  textFormat: (text, op) => {
    // A mark that begins inside a surrogate pair breaks the pair in this replica alone: Yjs differs
    // from itself there.
    if (SURROGATE.test(text.toString())) return
    onRange(op, text.length, (index, length) => text.format(index, length, fromJson(op.attributes)))
  },
  mapSet: (map, { key, value }) => map.set(key, fromJson(value)),
  mapDelete: (map, { key }) => map.delete(key),
  arrayInsert: (array, { at, value }) =>
    array.insert(place(at, array.length), value.map(fromJson)),
  arrayPush: (array, { value }) => array.push(value.map(fromJson)),
  arrayDelete: (array, op) =>
    onRange(op, array.length, (index, length) => array.delete(index, length)),
  xmlInsert: (parent, { at, value }) => parent.insert(place(at, parent.length), [fromJson(value)]),
  xmlDelete: (parent, op) =>
    onRange(op, parent.length, (index, length) => parent.delete(index, length)),
  xmlAttribute: (element, { key, value }) => element.setAttribute(key, fromJson(value)),
}

/** Does one edit in one of the types of its kind, or nothing if there is none. */
export function apply(ydoc, roots, op) {
  const targets = typesOf(ydoc, roots).filter(KINDS[op.kind])
  if (targets.length > 0) EDITS[op.op](targets[Math.floor(op.in * targets.length)], op)
}

const place = (fraction, length) => Math.floor(fraction * (length + 1))

function onRange({ at, count }, length, action) {
  const index = Math.floor(at * length)
  const bounded = Math.min(count, length - index)
  if (bounded > 0) action(index, bounded)
}

/** Every live type, roots first, depth first. */
function typesOf(ydoc, roots) {
  const found = []
  const visit = (value) => {
    if (!(value instanceof Y.AbstractType)) return
    found.push(value)
    if (value instanceof Y.Map) value.forEach(visit)
    else if (value instanceof Y.Array || value instanceof Y.XmlFragment) value.toArray().forEach(visit)
  }
  Object.keys(roots).forEach((name) => visit(ydoc.share.get(name)))
  return found
}
