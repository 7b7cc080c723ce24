import { useSyncExternalStore } from 'react'

/** Less height than this on a phone, in CSS pixels, means that a keyboard covers the rest. */
const KEYBOARD_BELOW = 500
const PHONE = '(max-width: 767px)'

/** Whether a keyboard on the screen leaves so little room that only what is being written should be seen. */
export function useOnScreenKeyboard(): boolean {
  return useSyncExternalStore(subscribe, isOpen)
}

function isOpen(): boolean {
  const height = window.visualViewport?.height ?? window.innerHeight
  return window.matchMedia(PHONE).matches && height < KEYBOARD_BELOW
}

function subscribe(listener: () => void): () => void {
  const viewport = window.visualViewport ?? window
  viewport.addEventListener('resize', listener)
  return () => viewport.removeEventListener('resize', listener)
}
