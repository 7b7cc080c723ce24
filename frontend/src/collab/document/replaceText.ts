import type * as Y from 'yjs'
import { differenceOf } from './difference'
import { plainText } from './plainText'

/** Makes a shared text another one, and leaves alone what both begin and end with: carets there stay where they are. */
export function replaceText(shared: Y.Text, wanted: string): void {
  const difference = differenceOf(plainText(shared), wanted)
  if (difference === undefined) return
  const { from, to, insert } = difference
  shared.doc?.transact(() => {
    shared.delete(from, to - from)
    shared.insert(from, insert)
  })
}
