import type { Extension } from '@codemirror/state'
import { ViewPlugin } from '@codemirror/view'
import type { Command, EditorView, KeyBinding } from '@codemirror/view'

const pressed = new WeakMap<EditorView, KeyboardEvent>()

/** Remembers which key is being handled; `unlessTyped` needs it. */
export const keysNoted: Extension = ViewPlugin.define((view) => {
  const note = (event: KeyboardEvent) => void pressed.set(view, event)
  // On its way down, before any handler of the text or of a panel.
  view.dom.addEventListener('keydown', note, true)
  return { destroy: () => view.dom.removeEventListener('keydown', note, true) }
})

/**
 * Shortcuts that leave a key alone when the user's keyboard layout makes it type a character: `\` is Alt+Shift+7 on a
 * German Mac, and Ctrl+Alt+ß on Windows.
 */
export function unlessTyped(bindings: readonly KeyBinding[]): readonly KeyBinding[] {
  return bindings.map((binding) => (mayType(binding) ? guarded(binding) : binding))
}

/** Whether shortcuts are made with the command key. */
export const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** Whether a key press types something, rather than asking for something. */
export function typesCharacter(event: KeyboardEvent, mac = isMac): boolean {
  const { key, ctrlKey, altKey, metaKey } = event
  const printable = key === 'Dead' || Array.from(key).length === 1
  if (!printable || metaKey) return false
  if (mac) return !ctrlKey
  if (event.getModifierState('AltGraph')) return true
  // Windows takes Ctrl+Alt for AltGr; there it never yields the letter or digit that the key yields alone.
  if (ctrlKey && altKey) return !/^[a-z0-9]$/i.test(key)
  return !ctrlKey && !altKey
}

/** Keys such as F3 and Enter type nothing under any layout. */
function mayType({ key, mac, win, linux }: KeyBinding): boolean {
  return [key, mac, win, linux].some((name) => name !== undefined && /(?:^|-)(?:.|Space)$/u.test(name))
}

function guarded(binding: KeyBinding): KeyBinding {
  const { run, shift, preventDefault = false, ...rest } = binding
  const guard = (command: Command): Command => {
    // CodeMirror would prevent the key's character even if the command declines.
    return (view) => !isTyping(view) && (command(view) || preventDefault)
  }
  return { ...rest, ...(run && { run: guard(run) }), ...(shift && { shift: guard(shift) }) }
}

function isTyping(view: EditorView): boolean {
  const event = pressed.get(view)
  return event !== undefined && typesCharacter(event)
}
