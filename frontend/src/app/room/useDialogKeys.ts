import { useEffect, useRef } from 'react'
import { useSelector } from 'react-redux'
import { isMac } from '../../collab/editor/typedCharacters'
import { selectSettings } from '../../features/settings/settingsSlice'
import { isShortcut } from '../../ui/isShortcut'
import type { RoomDialog } from './RoomDialogs'

/** Whether what is typed there becomes text. */
const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null

const isModComma = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key === ',' && (isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey) && !altKey && !shiftKey

/**
 * Mod+K and F1 open the palette, Mod+P finds a file in it, Mod+, opens the settings, and ? shows the keys where it types
 * nothing.
 *
 * @param isOpen whether a dialog is there already: then the keys do nothing, and nothing of the browser's either
 */
export function useDialogKeys(
  isOpen: boolean,
  open: (kind: RoomDialog['kind'], begin?: string) => void,
): void {
  const { singleKeys } = useSelector(selectSettings)
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
      const wantsKeys = event.key === '?' && singleKeys && !takesText(event.target)
      const wantsSettings = isModComma(event)
      if (begin === undefined && !wantsKeys && !wantsSettings) return
      event.preventDefault()
      if (isOpen) return
      if (wantsSettings) latest.current('settings')
      else if (begin === undefined) latest.current('shortcuts')
      else latest.current('palette', begin)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [isOpen, singleKeys])
}
