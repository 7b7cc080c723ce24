import { useEffect } from 'react'
import { useSession } from '../../ui/SessionContext'

const IDLE_AFTER_MS = 60_000
const LOOKED_EVERY_MS = 10_000
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove'] as const

/** Tells the others whether the user is active, idle for a minute, or has the page in the background. */
export function useActivity(): void {
  const { presence } = useSession()

  useEffect(() => {
    let signMs = performance.now()
    const tell = () => {
      const isIdle = performance.now() - signMs >= IDLE_AFTER_MS
      presence.setActivity(document.visibilityState === 'hidden' ? 'away' : isIdle ? 'idle' : 'active')
    }
    const noteSign = () => {
      const wasIdle = performance.now() - signMs >= IDLE_AFTER_MS
      signMs = performance.now()
      if (wasIdle) tell()
    }
    tell()
    const timer = setInterval(tell, LOOKED_EVERY_MS)
    for (const sign of SIGNS) window.addEventListener(sign, noteSign, { capture: true, passive: true })
    document.addEventListener('visibilitychange', tell)
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS) window.removeEventListener(sign, noteSign, { capture: true })
      document.removeEventListener('visibilitychange', tell)
    }
  }, [presence])
}
