import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, toggleTabFocusMode } from '@codemirror/commands'
import { bidiIsolates, bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import {
  EditorView,
  crosshairCursor,
  dropCursor,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
} from '@codemirror/view'
import { yUndoManagerKeymap } from 'y-codemirror.next'
import { unifiedLines } from '../document/unifiedLines'
import { drawnSelection } from './caretBlink'
import { appearance } from './appearance'
import { completion } from './completion'
import { indentation } from './indentation'
import { tabKeymap } from './tabKey'
import { keysNoted, unlessTyped } from './typedCharacters'
import { typedOver } from './typedOver'

/**
 * Invisible characters that make code look different from what it does; CodeMirror marks only some of them by itself.
 */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** What every editor has, whatever the file. There is no history of CodeMirror's own: undoing is Yjs' business. */
export function editorSetup(nonce: string): Extension {
  return [
    EditorView.cspNonce.of(nonce),
    lineNumbers(),
    foldGutter(),
    highlightSpecialChars({ addSpecialChars: TURNING }),
    // Right-to-left text in a string or comment stays in it, instead of trading places with the code around it.
    bidiIsolates(),
    drawnSelection(),
    dropCursor(),
    EditorState.allowMultipleSelections.of(true),
    // The shared text knows one kind of line end; pasted and typed ones become it.
    EditorState.lineSeparator.of('\n'),
    // Editable content can be reached by Tab anyway, but only this tells checkers of scrollable regions.
    EditorView.contentAttributes.of({ tabindex: '0' }),
    EditorView.clipboardInputFilter.of(unifiedLines),
    indentation,
    indentOnInput(),
    bracketMatching(),
    typedOver(),
    closeBrackets(),
    completion(),
    rectangularSelection(),
    crosshairCursor(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    keysNoted,
    keymap.of(
      unlessTyped([
        ...closeBracketsKeymap,
        ...yUndoManagerKeymap,
        ...searchKeymap,
        ...foldKeymap,
        ...defaultKeymap,
        // CodeMirror's own key for this types a character on a Mac.
        { key: 'Ctrl-m', run: toggleTabFocusMode },
        ...tabKeymap,
      ]),
    ),
    appearance,
  ]
}
