import { useEffect, useRef } from 'react'

/** Keeps the browser from leaving the room for a file that was dropped where nothing takes it; is told of it instead. */
export function useStrayDrops(onStray: () => void): void {
  const latest = useRef(onStray)
  useEffect(() => {
    latest.current = onStray
  })
  useEffect(() => {
    const listening = new AbortController()
    const guarded = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      if (event.type === 'drop') latest.current()
    }
    for (const type of ['dragover', 'drop'] as const) window.addEventListener(type, guarded, listening)
    return () => listening.abort()
  }, [])
}
