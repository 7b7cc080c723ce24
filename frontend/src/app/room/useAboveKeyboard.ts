import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** From this scale on, the user has zoomed in; browsers round. */
const ZOOMED = 1.01

/**
 * Keeps a fixed element, which gets the returned reference, within what a keyboard on the screen leaves to be seen, while one
 * is open. Some browsers lay it over the page and scroll the page behind it.
 */
export function useAboveKeyboard(open: boolean): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const viewport = window.visualViewport
    const style = element.current?.style
    if (!open || !viewport || !style) return
    const place = (top: string, height: string) => Object.assign(style, { top, height })
    const fit = () => {
      const { scale, offsetTop, height } = viewport
      if (scale < ZOOMED) place(`${offsetTop}px`, `${height}px`)
      else place('', '')
    }
    fit()
    viewport.addEventListener('resize', fit)
    viewport.addEventListener('scroll', fit)
    return () => {
      viewport.removeEventListener('resize', fit)
      viewport.removeEventListener('scroll', fit)
      place('', '')
    }
  }, [open])
  return element
}
