import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { randomFrom } from '../../test/random'
import { inPieces } from './pieces'

function docOf(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** Three people who edit in turns and at once, with embeds, maps, formats and deletions. */
function documentOf(seed: number): Y.Doc {
  const random = randomFrom(seed)
  const docs = [1, 2, 3].map((client) => {
    const doc = new Y.Doc()
    doc.clientID = client
    // Deleted text is kept, as it is where it can be undone.
    doc.gc = false
    return doc
  })
  for (let step = 0; step < 200; step++) {
    const doc = random.of(docs)
    const text = doc.getText('text')
    const at = random.below(text.length + 1)
    const kind = random.below(10)
    if (kind < 5) text.insert(at, random.of(['word ', '😀', '𝐀𝐁𝐂', 'x'.repeat(random.below(400) + 1)]))
    else if (kind < 8) text.delete(at, Math.min(text.length - at, random.below(50)))
    else if (kind === 8) text.insertEmbed(at, { image: step })
    else doc.getMap('files').set(`file ${random.below(5)}`, new Y.Map([['text', new Y.Text('inner')]]))
    if (random.below(3) === 0) Y.applyUpdate(random.of(docs), Y.encodeStateAsUpdate(doc))
  }
  return docOf(...docs.map((doc) => Y.encodeStateAsUpdate(doc)))
}

const contentOf = (doc: Y.Doc) => ({
  text: doc.getText('text').toDelta() as unknown,
  files: doc.getMap('files').toJSON(),
  known: Y.decodeStateVector(Y.encodeStateVector(doc)),
  waiting: doc.store.pendingStructs,
})

describe('an update in pieces', () => {
  it.each(Array.from({ length: 25 }, (_, index) => index + 1))(
    'is the same as the whole, whatever was edited (seed %i)',
    (seed) => {
      const doc = documentOf(seed)
      const whole = Y.encodeStateAsUpdate(doc)
      const maxBytes = 400 + seed * 20

      const pieces = inPieces(whole, maxBytes)

      expect(pieces.length).toBeGreaterThan(1)
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(maxBytes)
      expect(contentOf(docOf(...pieces))).toEqual(contentOf(docOf(whole)))
      expect(contentOf(docOf(Y.mergeUpdates(pieces)))).toEqual(contentOf(docOf(whole)))
    },
  )

  it('never waits for a piece that comes later', () => {
    const doc = new Y.Doc()
    for (const piece of inPieces(Y.encodeStateAsUpdate(documentOf(7)), 500)) {
      Y.applyUpdate(doc, piece)
      expect(doc.store.pendingStructs).toBeNull()
    }
  })

  it('is the update itself if that fits', () => {
    const update = Y.encodeStateAsUpdate(documentOf(1))

    expect(inPieces(update, update.length)).toEqual([update])
  })

  it('does not carry text that is deleted already, though it can be undone here', () => {
    const doc = new Y.Doc()
    const text = doc.getText('text')
    const undo = new Y.UndoManager(text)
    for (let paste = 0; paste < 6; paste++) {
      undo.stopCapturing()
      text.delete(0, text.length)
      text.insert(0, `${paste}`.repeat(10_000))
    }
    const whole = Y.encodeStateAsUpdate(doc)

    const pieces = inPieces(whole, 5000)

    expect(whole.length).toBeGreaterThan(60_000)
    expect(pieces.reduce((bytes, piece) => bytes + piece.length, 0)).toBeLessThan(11_000)
    expect(
      docOf(...pieces)
        .getText('text')
        .toJSON(),
    ).toBe('5'.repeat(10_000))
    undo.undo()
    expect(
      docOf(...pieces, Y.encodeStateAsUpdate(doc))
        .getText('text')
        .toJSON(),
    ).toBe('4'.repeat(10_000))
  })

  it('parts a text between characters only', () => {
    const doc = new Y.Doc()
    doc.getText('text').insert(0, `a${'😀'.repeat(2000)}`)

    const pieces = inPieces(Y.encodeStateAsUpdate(doc), 1000)

    expect(
      docOf(...pieces)
        .getText('text')
        .toJSON(),
    ).toBe(`a${'😀'.repeat(2000)}`)
  })

  it('carries what waits for something that is not there', () => {
    const source = documentOf(3)
    const lacking = docOf()
    const [first, ...rest] = inPieces(Y.encodeStateAsUpdate(source), 600)
    for (const piece of rest) Y.applyUpdate(lacking, piece)

    const pieces = inPieces(Y.encodeStateAsUpdate(lacking), 600)

    expect(contentOf(docOf(...pieces, first!))).toEqual(contentOf(docOf(Y.encodeStateAsUpdate(source))))
  })
})
