import type { SessionState } from '../../collab/session/sessionState'

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
      return state.syncedOnce || !state.fromOfflineCopy ? 'reconnecting' : 'offlineCopy'
    case 'connecting':
    case 'syncing':
      return waiting(state)
    case 'live':
      if (!state.confirmed) return waiting(state)
      return state.saving ? 'saving' : 'saved'
  }
}

function waiting(state: SessionState): Chip {
  if (state.syncedOnce) return 'reconnecting'
  return state.fromOfflineCopy ? 'offlineCopy' : 'connecting'
}

/** Whether every local edit is on the server, with no allowance for what is still too young to be shown. */
export function allSaved(state: SessionState): boolean {
  return state.connection.status === 'live' && state.confirmed && state.unsaved === 0
}

/** Since when the connection has been gone, if it is. */
export function brokenSinceMs({ connection }: SessionState): number | undefined {
  return connection.status === 'retrying' || connection.status === 'offline' ? connection.sinceMs : undefined
}
