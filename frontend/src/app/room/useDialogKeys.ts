import { useEffect, useRef } from 'react'
import { isShortcut } from '../../ui/isShortcut'
import type { RoomDialog } from './RoomDialogs'

/** Whether what is typed there becomes text. */
const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null

/** Mod+K and F1 open the palette, Mod+P finds a file in it, and ? shows the keys where it types nothing. */
export function useDialogKeys(
  active: boolean,
  open: (kind: RoomDialog['kind'], begin?: string) => void,
): void {
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => {
    if (!active) return
    const pressed = (event: KeyboardEvent) => {
      if (event.repeat || event.defaultPrevented) return
      const begin = isShortcut(event, 'P')
        ? '@'
        : isShortcut(event, 'K') || event.key === 'F1'
          ? ''
          : undefined
      if (begin !== undefined) latest.current('palette', begin)
      else if (event.key === '?' && !takesText(event.target)) latest.current('shortcuts')
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [active])
}
