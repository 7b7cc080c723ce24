import { useEffect, useRef } from 'react'
import { isMac } from '../../collab/editor/typedCharacters'

/**
 * Acts on a shortcut, wherever the focus is.
 *
 * @param shortcut `Mod+` and a letter: the one that the key types, or its place where a layout types no Latin letters
 */
export function useShortcut(shortcut: `Mod+${string}`, action: () => void): void {
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  })
  useEffect(() => {
    const letter = shortcut.slice('Mod+'.length)
    const pressed = (event: KeyboardEvent) => {
      const mod = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
      const isLetter = /^[a-z]$/i.test(event.key)
        ? event.key.toUpperCase() === letter
        : event.code === `Key${letter}`
      if (!isLetter || !mod || event.altKey || event.shiftKey || event.repeat) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [shortcut])
}
