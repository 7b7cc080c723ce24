import { Prec } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { EditorView, ViewPlugin } from '@codemirror/view'
import { CodeMirror, Vim, getCM, vim } from '@replit/codemirror-vim'
import { yUndoManagerKeymap } from 'y-codemirror.next'
import type { KeyMode } from './keyMode'
import { keysType, setKeyMode } from './keyMode'
import { askToSave } from './saveAsked'
import { typesCharacter } from './typedCharacters'
import { stepsByKeyMap, undoBoundary } from './undoBoundary'

const MODES: readonly KeyMode[] = ['normal', 'insert', 'replace', 'visual', 'visual line', 'visual block']

/** How long Tab leaves the editor after Escape, as without the keys of Vim. */
const TAB_LEAVES_MS = 2000

const [undoKey, redoKey] = yUndoManagerKeymap
const undo = ({ cm6 }: { readonly cm6: EditorView }) => void undoKey?.run?.(cm6)
const redo = ({ cm6 }: { readonly cm6: EditorView }) => void redoKey?.run?.(cm6)

// The keys of Vim know CodeMirror's own history only, which a shared text does not have: it would undo what others wrote.
CodeMirror.commands['undo'] = undo
CodeMirror.commands['redo'] = redo
Vim.defineEx('undo', 'u', undo)
Vim.defineEx('redo', 'red', redo)
// Everything is saved by itself; who asks is told so, as by Mod+S.
Vim.defineEx('write', 'w', askToSave)

/** Keys that Vim would miss or leave to the editor, where letters are commands. */
const commandKeys = EditorView.domEventHandlers({
  keydown(event, view) {
    const { key, ctrlKey, altKey, metaKey } = event
    // Vim takes the key for itself when it ends a mode, and the editor would not see it.
    if (key === 'Escape') view.setTabFocusMode(TAB_LEAVES_MS)
    if (keysType(view)) return false
    const plain = !ctrlKey && !altKey && !metaKey
    if (key === 'Tab' && plain) return true
    // AltGr may come as Ctrl and Alt: what is meant is the character, as in f{ on a German keyboard.
    if (plain || Array.from(key).length !== 1 || !typesCharacter(event)) return false
    return doCommand(view, key)
  },
})

/** Text that comes without a key that Vim knows, as from a keyboard on glass: a letter is a command, a word is nothing. */
const commandText = EditorView.inputHandler.of((view, _from, _to, text) => {
  if (keysType(view) || view.composing || getCM(view)?.curOp?.isVimOp) return false
  if (Array.from(text).length === 1) doCommand(view, text)
  return true
})

function doCommand(view: EditorView, key: string): boolean {
  const cm = getCM(view)
  if (cm !== null) Vim.multiSelectHandleKey(cm, key, 'user')
  return true
}

/** Tells the others in which mode the editor is, ends an undo step with each command, and names the line for commands. */
const told = (commandLine: string) =>
  ViewPlugin.define((view) => {
    const cm = getCM(view)
    const endStep = () => view.state.facet(undoBoundary)()
    setKeyMode(view, 'normal')
    cm?.on('vim-mode-change', ({ mode, subMode }: { mode: string; subMode?: string }) => {
      const called = subMode === undefined || subMode === '' ? mode : `${mode} ${subMode.replace('wise', '')}`
      setKeyMode(view, MODES.find((known) => known === called) ?? 'normal')
      if (mode === 'normal') endStep()
    })
    cm?.on('vim-command-done', () => {
      if (keysType(view)) return
      endStep()
    })
    cm?.on('dialog', () => {
      cm.state.dialog?.querySelector('input')?.setAttribute('aria-label', commandLine)
    })
    return { destroy: () => setKeyMode(view, undefined) }
  })

const look = EditorView.theme({
  '.cm-fat-cursor': { background: 'var(--selection)', outline: '1px solid var(--text)' },
  '&:not(.cm-focused) .cm-fat-cursor': { outline: '1px solid var(--outline)' },
  '.cm-vim-panel': { padding: '2px 10px', fontFamily: 'var(--font-code)' },
  '.cm-vim-panel .cm-vim-message': { color: 'var(--error) !important' },
})

/**
 * The keys of Vim. Before all other keys, and in this order: what is told about Vim's part of the editor asks for it.
 *
 * @param commandLine the name of the line in which commands such as `:w` are written, for assistive technology
 */
export const vimKeys = (commandLine: string): Extension =>
  Prec.highest([look, commandKeys, vim(), commandText, told(commandLine), stepsByKeyMap.of(true)])
