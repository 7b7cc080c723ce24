import { useSyncExternalStore } from 'react'

/** Less height than this on a phone, in CSS pixels, means that a keyboard covers the rest. */
const KEYBOARD_BELOW = 500
const PHONE = '(max-width: 767px) and (pointer: coarse)'
/** The row above the keyboard belongs to what it writes. */
const CODE = '[contenteditable="true"], [role="toolbar"] *'
const FIELD = 'textarea, input:not([type="checkbox"], [type="radio"])'

/**
 * What a keyboard on the screen writes into, if it leaves so little room that only that should be seen; undefined while
 * there is none. A window that is small, or held across, has none as long as nobody writes in it by touch.
 */
export type OnScreenKeyboard = 'code' | 'field' | undefined

export function useOnScreenKeyboard(): OnScreenKeyboard {
  return useSyncExternalStore(subscribe, writtenInto)
}

function writtenInto(): OnScreenKeyboard {
  if (visibleHeight() >= KEYBOARD_BELOW || !window.matchMedia(PHONE).matches) return undefined
  const focused = document.activeElement
  if (focused?.matches(CODE)) return 'code'
  return focused?.matches(FIELD) ? 'field' : undefined
}

/** Of the page as it is laid out: whoever has zoomed in sees a part of it, and no keyboard. */
function visibleHeight(): number {
  const viewport = window.visualViewport
  return viewport ? viewport.height * viewport.scale : window.innerHeight
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
