import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** Whether the pointer or the focus is on an element: the user reads it, or is about to use it. */
export function useHeld(element: RefObject<HTMLElement | null>): boolean {
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  useEffect(() => {
    const watched = element.current
    const listening = new AbortController()
    watched?.addEventListener('pointerenter', () => setPointed(true), listening)
    watched?.addEventListener('pointerleave', () => setPointed(false), listening)
    watched?.addEventListener('focusin', () => setFocused(true), listening)
    watched?.addEventListener('focusout', () => setFocused(false), listening)
    return () => listening.abort()
  }, [element])
  return pointed || focused
}
