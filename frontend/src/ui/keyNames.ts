import { isMac } from '../collab/editor/typedCharacters'

const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' }

/** Keys as they are called on this system: "Mod+Shift+Z" is ⌘⇧Z on a Mac and Ctrl+Shift+Z elsewhere. */
export function keyNames(keys: string, mac = isMac): string {
  const parts = keys.split(/\+(?=.)/)
  return mac
    ? parts.map((part) => MAC_SIGNS[part] ?? part).join('')
    : parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+')
}
