import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { useEscape } from './useEscape'

/** What leads on in the editor by itself. */
const OWN_MOVES = ['pointerdown', 'wheel', 'touchmove', 'keydown'] as const

/** Keys that neither write nor move. */
const HARMLESS = /^(Escape|Shift|Control|Alt|Meta|CapsLock|F\d+)$/

interface FollowKeys {
  readonly isFollowing: boolean
  readonly onStop: () => void
  /** Alt+Shift+F: follows who was active last, or stops. */
  readonly onToggle: () => void
}

/**
 * Ends following as soon as the user moves or writes in the editor, and by Escape.
 *
 * @param editor the part of the page in which the text is
 */
export function useFollowKeys(
  editor: RefObject<HTMLElement | null>,
  { isFollowing, onStop, onToggle }: FollowKeys,
): void {
  const latest = useRef({ onStop, onToggle })
  useEffect(() => {
    latest.current = { onStop, onToggle }
  })
  useEscape(isFollowing, onStop)

  useEffect(() => {
    const area = editor.current
    if (!isFollowing || area === null) return
    const moved = (event: Event) => {
      const isInText = event.target instanceof Element && event.target.closest('.cm-editor') !== null
      const isKey = event instanceof KeyboardEvent
      if (!isInText || (isKey && (HARMLESS.test(event.key) || isShortcutKey(event)))) return
      latest.current.onStop()
    }
    for (const kind of OWN_MOVES) area.addEventListener(kind, moved, { capture: true, passive: true })
    return () => {
      for (const kind of OWN_MOVES) area.removeEventListener(kind, moved, { capture: true })
    }
  }, [editor, isFollowing])

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { code, altKey, shiftKey, ctrlKey, metaKey } = event
      if (code !== 'KeyF' || !altKey || !shiftKey || ctrlKey || metaKey) return
      event.preventDefault()
      latest.current.onToggle()
    }
    window.addEventListener('keydown', pressed, { capture: true })
    return () => window.removeEventListener('keydown', pressed, { capture: true })
  }, [])
}

/** A key with Alt and Shift, or with Mod and no letter that edits, leads elsewhere. */
const isShortcutKey = ({ altKey, shiftKey }: KeyboardEvent): boolean => altKey && shiftKey
