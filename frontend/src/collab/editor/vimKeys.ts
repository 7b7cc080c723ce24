import { Prec } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { CodeMirror, Vim, vim } from '@replit/codemirror-vim'
import { yUndoManagerKeymap } from 'y-codemirror.next'
import { askToSave } from './saveAsked'

const [undo, redo] = yUndoManagerKeymap

// The keys of Vim know CodeMirror's own history only, which a shared text does not have: it would undo what others wrote.
CodeMirror.commands['undo'] = ({ cm6 }: { cm6: EditorView }) => void undo?.run?.(cm6)
CodeMirror.commands['redo'] = ({ cm6 }: { cm6: EditorView }) => void redo?.run?.(cm6)
// Everything is saved by itself; who asks is told so, as by Mod+S.
Vim.defineEx('write', 'w', askToSave)

/**
 * The keys of Vim, with their mode in a line under the text. Before all else: what draws that line asks for Vim's part of
 * the editor, which has to be there by then.
 */
export const vimKeys = (): Extension => Prec.highest(vim({ status: true }))
