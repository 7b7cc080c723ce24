import { useEffect, useRef } from 'react'

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/**
 * Acts on a shortcut, wherever the focus is.
 *
 * @param shortcut `Mod+` and a letter; by its place on the keyboard, so that every layout has it
 */
export function useShortcut(shortcut: `Mod+${string}`, action: () => void): void {
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  })
  useEffect(() => {
    const code = `Key${shortcut.slice('Mod+'.length)}`
    const pressed = (event: KeyboardEvent) => {
      const mod = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
      if (event.code !== code || !mod || event.altKey || event.shiftKey) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [shortcut])
}
