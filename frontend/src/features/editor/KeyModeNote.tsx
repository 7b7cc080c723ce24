import { keyModeOf, onKeyMode } from '../../collab/editor/keyMode'
import { strings } from '../../ui/strings'
import { activeEditor, onEditorInFront } from './activeEditor'

/** Says what keys do in the editor in front, if its key map has modes. Written into the page: many keys change it. */
export function KeyModeNote() {
  return <span ref={shown} data-testid="key-mode" hidden />
}

function shown(note: HTMLElement) {
  const write = () => {
    const view = activeEditor()
    const mode = view && keyModeOf(view)
    note.hidden = mode === undefined
    note.textContent = mode === undefined ? '' : strings.settings.vimModes[mode]
  }
  write()
  const stops = [onKeyMode(write), onEditorInFront(write)]
  return () => stops.forEach((stop) => stop())
}
