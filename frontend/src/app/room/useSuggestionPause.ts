import { useCallback } from 'react'
import { useStore } from 'react-redux'
import type { Settings } from '../../features/settings/settingsSlice'
import { selectSettings } from '../../features/settings/settingsSlice'

/** Tells, when asked, after how long a pause in typing a suggestion is wanted; milliseconds. */
export function useSuggestionPause(): () => number {
  const store = useStore<{ settings: Settings }>()
  return useCallback(() => selectSettings(store.getState()).suggestionPauseMs, [store])
}
