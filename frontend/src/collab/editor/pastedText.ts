import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { isolated } from '../isolation'

/**
 * Leaves out of what is pasted what no text has: the server takes a file with NUL in it for a binary one, so it could
 * not be written back.
 *
 * @param onLeftOut is told how many characters it were
 */
export function pastedText(onLeftOut: (count: number) => void): Extension {
  const tell = isolated(onLeftOut)
  return EditorView.clipboardInputFilter.of((text) => {
    const kept = text.replaceAll('\0', '')
    if (kept.length < text.length) tell(text.length - kept.length)
    return kept
  })
}
