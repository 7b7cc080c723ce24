import type { Transaction } from '@codemirror/state'
import { ySyncAnnotation } from 'y-codemirror.next'

/** Whether a change came out of the shared text: another participant's edit, or the undoing of an own one. */
export const isFromSharedText = (transaction: Transaction): boolean =>
  transaction.annotation(ySyncAnnotation) !== undefined
