import { useState } from 'react'
import type { SessionState } from '../../collab/session/sessionState'
import { useSessionState } from '../../ui/SessionContext'

/** Whether something has been typed since the room was opened. It becomes true once, so that no later key renders anything. */
export function useTyped(): boolean {
  const [everTyped] = useState(remembering)
  return useSessionState(everTyped)
}

function remembering(): (state: SessionState) => boolean {
  let typed = false
  return ({ unsaved }) => (typed ||= unsaved > 0)
}
