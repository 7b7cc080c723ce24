import { useState, useSyncExternalStore } from 'react'

/** Less height than this on a phone, in CSS pixels, means that a keyboard covers the rest. */
const KEYBOARD_BELOW = 500
const PHONE = '(max-width: 767px) and (pointer: coarse)'
/** The row above the keyboard belongs to what it writes. */
const CODE = '[contenteditable="true"], [role="toolbar"] *'
const CHANGES = ['focusin', 'focusout']
/** Not every press ends where it began: some turn into a menu or a drag. */
const RELEASES = ['mouseup', 'contextmenu', 'dragstart']
const FIELD = 'textarea, input:not([type="checkbox"], [type="radio"])'

/**
 * What a keyboard on the screen writes into, if it leaves so little room that only that should be seen; undefined while
 * there is none. A window that is small, or held across, has none as long as the user does not write in it by touch.
 */
export type OnScreenKeyboard = 'code' | 'field' | undefined

export function useOnScreenKeyboard(): OnScreenKeyboard {
  const [keyboard] = useState(watchKeyboard)
  return useSyncExternalStore(keyboard.subscribe, keyboard.now)
}

/**
 * While something is pressed, the answer stays. A press takes the focus away at once; the page would be laid out anew under
 * the finger, and what was pressed would never be clicked.
 */
function watchKeyboard() {
  let answer = writtenInto()
  let pressed = false
  return {
    now: () => (pressed ? answer : (answer = writtenInto())),
    subscribe: (listener: () => void) => {
      const press = () => {
        pressed = true
      }
      // The click itself comes right after the release.
      const release = () => {
        setTimeout(() => {
          pressed = false
          listener()
        })
      }
      const events = [
        ...CHANGES.map((type) => [type, listener] as const),
        ['mousedown', press] as const,
        ...RELEASES.map((type) => [type, release] as const),
      ]
      const viewport = window.visualViewport ?? window
      viewport.addEventListener('resize', listener)
      for (const [type, heard] of events) document.addEventListener(type, heard, true)
      return () => {
        viewport.removeEventListener('resize', listener)
        for (const [type, heard] of events) document.removeEventListener(type, heard, true)
      }
    },
  }
}

function writtenInto(): OnScreenKeyboard {
  if (visibleHeight() >= KEYBOARD_BELOW || !window.matchMedia(PHONE).matches) return undefined
  const focused = document.activeElement
  if (focused?.matches(CODE)) return 'code'
  return focused?.matches(FIELD) ? 'field' : undefined
}

/** Of the page as it is laid out: a user who has zoomed in sees a part of it, and no keyboard. */
function visibleHeight(): number {
  const viewport = window.visualViewport
  return viewport ? viewport.height * viewport.scale : window.innerHeight
}
