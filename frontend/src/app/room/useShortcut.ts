import { useEffect, useRef } from 'react'
import { isShortcut } from '../../ui/isShortcut'

/** Acts on Mod and a letter, wherever the focus is; a key that is held acts once. */
export function useShortcut(letter: string, action: () => void): void {
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!isShortcut(event, letter) || event.repeat) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [letter])
}
