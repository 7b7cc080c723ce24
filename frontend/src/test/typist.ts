import type { EditorView } from '@codemirror/view'
import { vi } from 'vitest'
import { typeText } from '../collab/editor/keyStrokes'

/** The pause between two keys of somebody who types at ease. */
const KEY_PAUSE_MS = 120

const NAMED: Record<string, string> = { '\n': 'Enter', '\t': 'Tab', '\b': 'Backspace' }

/**
 * Presses keys in an editor as a person does, under fake timers: a line feed is Enter, `\t` is Tab, `\b` is Backspace.
 * A key that nothing prevents types its character, through the editor's own input handlers.
 */
export async function typeLikeAPerson(view: EditorView, keys: string): Promise<void> {
  for (const key of keys) {
    vi.advanceTimersByTime(KEY_PAUSE_MS)
    await Promise.resolve()
    pressKey(view, key)
  }
}

/** One key, with what the browser would do by itself if nobody prevents it. Answers whether it was prevented. */
export function pressKey(view: EditorView, key: string, modifiers: KeyboardEventInit = {}): boolean {
  const name = NAMED[key] ?? key
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...modifiers })
  view.contentDOM.dispatchEvent(event)
  if (!event.defaultPrevented && name.length === 1 && !event.ctrlKey && !event.metaKey) typeText(view, name)
  return event.defaultPrevented
}
