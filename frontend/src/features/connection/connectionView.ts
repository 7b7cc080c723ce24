import type { Break, SessionState } from '../../collab/session/sessionState'

/** What the chip in the header says. */
export type Chip = 'connecting' | 'offlineCopy' | 'saved' | 'saving' | 'reconnecting' | 'offline' | 'stopped'

/** "Saved" only if the server confirmed everything; a wait too short to be seen keeps it. */
export function chipOf(state: SessionState): Chip {
  switch (state.connection.status) {
    case 'closed':
      return 'stopped'
    case 'offline':
      return 'offline'
    case 'retrying':
    case 'connecting':
    case 'syncing':
      return waiting(state)
    case 'live':
      if (!state.confirmed) return waiting(state)
      return state.saving || !state.inStep ? 'saving' : 'saved'
  }
}

/** An attempt that is under way changes nothing for the user who waits. */
function waiting(state: SessionState): Chip {
  if (state.syncedOnce) return 'reconnecting'
  if (state.fromOfflineCopy) return 'offlineCopy'
  return breakOf(state) === undefined ? 'connecting' : 'reconnecting'
}

/** Whether every local edit is on the server, with no allowance for what is still too young to be shown. */
export function allSaved(state: SessionState): boolean {
  return state.connection.status === 'live' && state.confirmed && state.unsaved === 0 && state.inStep
}

/** What is broken, if anything is; attempts to mend it included. */
export function breakOf({ connection }: SessionState): Break | undefined {
  return 'broken' in connection ? connection.broken : undefined
}
