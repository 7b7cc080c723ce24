import type { EditorView } from '@codemirror/view'

/** What keys do in an editor whose key map has modes. */
export type KeyMode = 'normal' | 'insert' | 'replace' | 'visual' | 'visual line' | 'visual block'

const modes = new WeakMap<EditorView, KeyMode>()
const listeners = new Set<(view: EditorView) => void>()

/** Undefined where the key map has no modes. */
export const keyModeOf = (view: EditorView): KeyMode | undefined => modes.get(view)

/** Whether a letter becomes text, and is no command. */
export function keysType(view: EditorView): boolean {
  const mode = modes.get(view)
  return mode === undefined || mode === 'insert' || mode === 'replace'
}

/** Says in which mode an editor is from now on. */
export function setKeyMode(view: EditorView, mode: KeyMode | undefined): void {
  if (mode === undefined) modes.delete(view)
  else modes.set(view, mode)
  for (const listener of listeners) listener(view)
}

/** Calls back with the editor whose mode has changed, maybe within its update, until the returned function is called. */
export function onKeyMode(listener: (view: EditorView) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
