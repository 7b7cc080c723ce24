import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { announce } from '../../ui/announcer'
import { words } from '../../ui/words'

/** Tab indents here, so whoever comes in by keyboard is told once how to get out again. */
export function wayOutAnnounced(): Extension {
  let told = false
  return EditorView.domEventHandlers({
    focus() {
      if (!told) announce(words.room.leaveEditor)
      told = true
    },
  })
}
