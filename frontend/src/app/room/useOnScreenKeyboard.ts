import { useSyncExternalStore } from 'react'

/** Less height than this on a phone, in CSS pixels, means that a keyboard covers the rest. */
const KEYBOARD_BELOW = 500
const PHONE = '(max-width: 767px) and (pointer: coarse)'
const WRITTEN_IN = 'textarea, [contenteditable="true"], input:not([type="checkbox"], [type="radio"])'

/**
 * Whether a keyboard on the screen leaves so little room that only what is being written should be seen. A window that is
 * small, or zoomed, or held across, is none as long as nobody writes in it by touch.
 */
export function useOnScreenKeyboard(): boolean {
  return useSyncExternalStore(subscribe, isOpen)
}

function isOpen(): boolean {
  const height = window.visualViewport?.height ?? window.innerHeight
  const writing = document.activeElement?.matches(WRITTEN_IN) ?? false
  return writing && height < KEYBOARD_BELOW && window.matchMedia(PHONE).matches
}

function subscribe(listener: () => void): () => void {
  const viewport = window.visualViewport ?? window
  viewport.addEventListener('resize', listener)
  document.addEventListener('focusin', listener)
  document.addEventListener('focusout', listener)
  return () => {
    viewport.removeEventListener('resize', listener)
    document.removeEventListener('focusin', listener)
    document.removeEventListener('focusout', listener)
  }
}
