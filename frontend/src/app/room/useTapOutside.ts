import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Acts on a press anywhere but inside the element, while active. */
export function useTapOutside(element: RefObject<HTMLElement | null>, active: boolean, action: () => void) {
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  }, [action])
  useEffect(() => {
    if (!active) return
    const pressed = ({ target }: PointerEvent) => {
      // The button that opened it closes it by itself; what belongs to it may lie elsewhere in the page.
      const elsewhere =
        target instanceof Element && target.closest('[aria-expanded], [role=menu], [data-beside]') === null
      if (elsewhere && element.current?.contains(target) === false) latest.current()
    }
    window.addEventListener('pointerdown', pressed)
    return () => window.removeEventListener('pointerdown', pressed)
  }, [element, active])
}
