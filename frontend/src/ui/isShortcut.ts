import { isMac } from '../collab/editor/typedCharacters'

/** What a shortcut needs to know of a key press, of the browser's or React's. */
type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * Whether a key press is Mod (Ctrl, or the command key) and a letter: the one that the key types, or its place where a
 * layout types no Latin letters.
 *
 * @param shift whether Shift belongs to it
 */
export function isShortcut(
  { key, code, ctrlKey, metaKey, altKey, shiftKey }: Press,
  letter: string,
  shift = false,
): boolean {
  const isMod = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey
  const isLetter = /^[a-z]$/i.test(key) ? key.toUpperCase() === letter : code === `Key${letter}`
  return isMod && isLetter && !altKey && shiftKey === shift
}
