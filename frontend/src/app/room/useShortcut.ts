import { useEffect, useRef } from 'react'
import { isShortcut } from '../../ui/isShortcut'

/** Acts on Mod, Shift if it is wanted, and a letter, wherever the focus is; a key that is held acts once. */
export function useShortcut(letter: string, action: () => void, { shift = false } = {}): void {
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!isShortcut(event, letter, shift) || event.repeat) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [letter, shift])
}
