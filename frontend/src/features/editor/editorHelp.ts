import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { announce } from '../../ui/announcer'
import { strings } from '../../ui/strings'

/** Tab indents here, so a user who comes in by keyboard is told once how to get out again. */
export function wayOutAnnounced(): Extension {
  let told = false
  return EditorView.domEventHandlers({
    focus() {
      if (!told) announce(strings.room.leaveEditor)
      told = true
    },
  })
}
