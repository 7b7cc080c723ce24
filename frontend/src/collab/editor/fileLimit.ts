import { EditorState } from '@codemirror/state'
import type { Extension, Transaction } from '@codemirror/state'
import { isolated, isolatedOr } from '../isolation'
import { isFromSharedText } from './sharedEdits'

/**
 * Stops our own typing where a file may not grow any more. The server would refuse the edit for good, and with it the
 * whole connection. What others typed is never refused: it is in the document already.
 */
export function fileLimit(maxChars: () => number, onRefused: () => void): Extension {
  return EditorState.changeFilter.of(
    isolatedOr(true, (transaction: Transaction) => {
      const grows = transaction.newDoc.length > transaction.startState.doc.length
      if (!grows || isFromSharedText(transaction) || transaction.newDoc.length <= maxChars()) return true
      isolated(onRefused)()
      return false
    }),
  )
}
