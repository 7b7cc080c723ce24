import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** Whether the pointer or the focus is on an element: somebody reads it, or is about to use it. */
export function useHeld(element: RefObject<HTMLElement | null>): boolean {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    const watched = element.current
    const hold = () => setHeld(true)
    const release = () => setHeld(false)
    const listening = new AbortController()
    for (const type of ['pointerenter', 'focusin']) watched?.addEventListener(type, hold, listening)
    for (const type of ['pointerleave', 'focusout']) watched?.addEventListener(type, release, listening)
    return () => listening.abort()
  }, [element])
  return held
}
