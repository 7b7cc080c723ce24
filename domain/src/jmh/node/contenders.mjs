// The same few operations for each library. Loro takes part in local edits only: it does not speak
// Yjs' format.

async function yjs() {
  const Y = await import('yjs')
  return {
    newDoc: () => {
      const doc = new Y.Doc()
      doc.getText('text')
      return doc
    },
    release: (doc) => doc.destroy(),
    onMessage: (doc, listener) => doc.on('update', listener),
    apply: (doc, message) => Y.applyUpdate(doc, message),
    text: (doc) => doc.getText('text').toString(),
    encode: (doc) => Y.encodeStateAsUpdate(doc),
    stateVector: (doc) => Y.encodeStateVector(doc),
    diff: (doc, stateVector) => Y.encodeStateAsUpdate(doc, stateVector),
    merge: (messages) => Y.mergeUpdates(messages),
    replay: (doc, transactions) => {
      const text = doc.getText('text')
      for (const { patches } of transactions) {
        doc.transact(() => {
          for (const [position, deleted, inserted] of patches) {
            if (deleted > 0) text.delete(position, deleted)
            if (inserted !== '') text.insert(position, inserted)
          }
        })
      }
    },
  }
}

async function ywasm() {
  const { default: Y } = await import('ywasm')
  return {
    newDoc: () => {
      const doc = new Y.YDoc({})
      doc.getText('text')
      return doc
    },
    release: (doc) => doc.free(),
    onMessage: (doc, listener) => doc.onUpdate(listener),
    apply: (doc, message) => Y.applyUpdate(doc, message, undefined),
    text: (doc) => doc.getText('text').toString(),
    encode: (doc) => Y.encodeStateAsUpdate(doc),
    stateVector: (doc) => Y.encodeStateVector(doc),
    diff: (doc, stateVector) => Y.encodeStateAsUpdate(doc, stateVector),
  }
}

async function loro() {
  const { LoroDoc } = await import('loro-crdt')
  return {
    newDoc: () => new LoroDoc(),
    release: (doc) => doc.free(),
    text: (doc) => doc.getText('text').toString(),
    replay: (doc, transactions) => {
      const text = doc.getText('text')
      for (const { patches } of transactions) {
        for (const [position, deleted, inserted] of patches) {
          if (deleted > 0) text.delete(position, deleted)
          if (inserted !== '') text.insert(position, inserted)
        }
        doc.commit()
      }
    },
  }
}

export const CONTENDERS = { yjs, ywasm, loro }
