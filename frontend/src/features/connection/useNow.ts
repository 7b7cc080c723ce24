import { useEffect, useState } from 'react'

/** The time, read again every `everyMs` while `running`. */
export function useNow(running: boolean, everyMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!running) return
    const read = () => setNow(Date.now())
    // What was read last may be as old as the page.
    const first = setTimeout(read, 0)
    const timer = setInterval(read, everyMs)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [running, everyMs])
  return now
}
