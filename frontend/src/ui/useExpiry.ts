import { useEffect, useRef } from 'react'

/**
 * Calls back once something has been shown for so long. Another text begins anew; what is shown no longer (`false` or `''`)
 * does not expire.
 */
export function useExpiry(shown: string | boolean, afterMs: number, onExpired: () => void): void {
  const latest = useRef(onExpired)
  useEffect(() => {
    latest.current = onExpired
  })
  useEffect(() => {
    if (shown === false || shown === '') return
    const timer = setTimeout(() => latest.current(), afterMs)
    return () => clearTimeout(timer)
  }, [shown, afterMs])
}
