// What a document shows, as JSON in the form of the conformance data's `view`.
import * as Y from 'yjs'
import { toJson } from './values.mjs'

const byUtf16 = (a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)

/** The value of every root type by name. */
export function viewOf(ydoc, roots) {
  const get = {
    text: (name) => textView(ydoc.getText(name)),
    map: (name) => mapView(ydoc.getMap(name)),
    array: (name) => arrayView(ydoc.getArray(name)),
    xml: (name) => fragmentView(ydoc.getXmlFragment(name)),
  }
  return Object.fromEntries(Object.entries(roots).map(([name, kind]) => [name, get[kind](name)]))
}

function valueView(value) {
  if (value instanceof Y.XmlText) return xmlTextView(value)
  if (value instanceof Y.XmlElement) return elementView(value)
  if (value instanceof Y.XmlFragment) return fragmentView(value)
  if (value instanceof Y.XmlHook) return { $xmlHook: value.hookName, entries: entriesView(value) }
  if (value instanceof Y.Text) return textView(value)
  if (value instanceof Y.Array) return arrayView(value)
  if (value instanceof Y.Map) return mapView(value)
  if (value instanceof Y.Doc) return { $doc: value.guid }
  return toJson(value)
}

const entriesView = (map) =>
  [...map.entries()].map(([key, value]) => [key, valueView(value)]).sort(byUtf16)
const mapView = (map) => ({ $map: entriesView(map) })
const arrayView = (array) => ({ $array: array.toArray().map(valueView) })
/** Anything else that was put between them is no node. */
const childrenView = (parent) =>
  parent.toArray().filter((child) => child instanceof Y.AbstractType).map(valueView)
const fragmentView = (fragment) => ({ $xmlFragment: childrenView(fragment) })

const attributesOf = (type) =>
  Object.entries(type.getAttributes())
    .map(([key, value]) => [key, valueView(value)])
    .sort(byUtf16)

function elementView(element) {
  return {
    $xmlElement: element.nodeName,
    attrs: attributesOf(element),
    children: childrenView(element),
  }
}

function textView(text) {
  const view = { $text: text.toString(), length: text.length }
  const delta = deltaView(text)
  if (isRich(delta)) view.delta = delta
  return withAttributes(view, text)
}

const isRich = (delta) =>
  delta.length > 1 || delta.some((entry) => typeof entry.insert !== 'string' || entry.attributes)

const xmlTextView = (text) => withAttributes({ $xmlText: deltaView(text) }, text)

function withAttributes(view, text) {
  const attrs = attributesOf(text)
  return attrs.length > 0 ? { ...view, attrs } : view
}

function deltaView(text) {
  return text.toDelta().map(({ insert, attributes }) => {
    const entry = { insert: typeof insert === 'string' ? insert : embedView(insert) }
    return attributes === undefined ? entry : { ...entry, attributes: toJson(attributes) }
  })
}

const embedView = (value) =>
  value instanceof Y.AbstractType ? valueView(value) : { $embed: toJson(value) }
