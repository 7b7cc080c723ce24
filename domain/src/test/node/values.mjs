// JavaScript values as JSON, with the tags of the conformance data for what JSON lacks.
import * as Y from 'yjs'

const NUMBERS_JSON_LACKS = new Map([
  ['-0', -0],
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
])

/** A value, or a fresh nested type for `{$type}`. */
export function fromJson(json) {
  if (json === null || typeof json !== 'object') return json
  if (Array.isArray(json)) return json.map(fromJson)
  if (json.$undef) return undefined
  if (json.$num) return NUMBERS_JSON_LACKS.get(json.$num)
  if (json.$big) return BigInt(json.$big)
  if (json.$bin !== undefined) return new Uint8Array(Buffer.from(json.$bin, 'base64'))
  if (json.$type) return newType(json)
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, fromJson(value)]))
}

function newType({ $type, text, name }) {
  switch ($type) {
    case 'map':
      return new Y.Map()
    case 'array':
      return new Y.Array()
    case 'text':
      return new Y.Text(text)
    case 'xmlElement':
      return new Y.XmlElement(name)
    case 'xmlText':
      return new Y.XmlText(text)
    case 'xmlFragment':
      return new Y.XmlFragment()
  }
  throw new Error(`no such type: ${$type}`)
}

/** The inverse, for plain values. */
export function toJson(value) {
  if (value === undefined) return { $undef: true }
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'bigint') return { $big: value.toString() }
  if (typeof value === 'number') return numberToJson(value)
  if (value instanceof Uint8Array) return { $bin: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(toJson)
  const entries = Object.entries(value).map(([key, each]) => [key, toJson(each)])
  return entries.some(([key]) => key.startsWith('$')) ? { $obj: entries } : Object.fromEntries(entries)
}

function numberToJson(value) {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value
  return { $num: Object.is(value, -0) ? '-0' : String(value) }
}
