import { useEffect } from 'react'
import { useSession } from '../../ui/SessionContext'

/** Asks before leaving only if edits would be lost: neither on the server nor kept by the browser. */
export function useLeavePrompt() {
  const session = useSession()
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      const kept = session.offlineCopy?.status() === 'kept'
      if (session.state().unsaved > 0 && !kept) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [session])
}
