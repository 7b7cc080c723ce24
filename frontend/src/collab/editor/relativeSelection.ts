import * as Y from 'yjs'

/** A position that survives edits, in the form in which it travels. */
export function toRelative(text: Y.Text, offset: number): unknown {
  return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, offset))
}

/** Where such a position is now; undefined if it belongs to another text, or is none at all. */
export function toOffset(text: Y.Text, position: unknown): number | undefined {
  const doc = text.doc
  if (doc === null) return undefined
  try {
    const absolute = Y.createAbsolutePositionFromRelativePosition(
      Y.createRelativePositionFromJSON(position),
      doc,
      false,
    )
    return absolute?.type === text ? Math.min(absolute.index, text.length) : undefined
  } catch {
    // Foreign clients may send anything.
    return undefined
  }
}
