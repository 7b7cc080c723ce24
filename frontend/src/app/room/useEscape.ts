import { useEffect, useRef } from 'react'

/** Acts on Escape, wherever the focus is, unless something closer to the focus has used the key. */
export function useEscape(active: boolean, action: () => void) {
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  }, [action])
  useEffect(() => {
    if (!active) return
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) latest.current()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [active])
}
