import { useEffect, useRef } from 'react'
import { isShortcut } from '../../ui/isShortcut'
import type { RoomDialog } from './RoomDialogs'

/** Whether what is typed there becomes text. */
const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null

/**
 * Mod+K and F1 open the palette, Mod+P finds a file in it, and ? shows the keys where it types nothing.
 *
 * @param isOpen whether a dialog is there already: then the keys do nothing, and nothing of the browser's either
 */
export function useDialogKeys(
  isOpen: boolean,
  open: (kind: RoomDialog['kind'], begin?: string) => void,
): void {
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.repeat || event.defaultPrevented) return
      const begin = isShortcut(event, 'P')
        ? '@'
        : isShortcut(event, 'K') || event.key === 'F1'
          ? ''
          : undefined
      const wantsKeys = event.key === '?' && !takesText(event.target)
      if (begin === undefined && !wantsKeys) return
      event.preventDefault()
      if (isOpen) return
      if (begin === undefined) latest.current('shortcuts')
      else latest.current('palette', begin)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [isOpen])
}
