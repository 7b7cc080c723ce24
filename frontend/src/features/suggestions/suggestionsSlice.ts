import { createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'

/** What the status item says beside on and off. */
export type SuggestionActivity = 'ready' | 'thinking' | 'unavailable'

export interface SuggestionsState {
  readonly enabled: boolean
  readonly activity: SuggestionActivity
}

const INITIAL: SuggestionsState = { enabled: true, activity: 'ready' }

export const suggestionsSlice = createSlice({
  name: 'suggestions',
  initialState: INITIAL,
  reducers: {
    suggestionsSwitched: (state): SuggestionsState => ({ enabled: !state.enabled, activity: 'ready' }),
    activityChanged: (state, { payload }: PayloadAction<SuggestionActivity>): SuggestionsState => ({
      ...state,
      activity: payload,
    }),
  },
  selectors: {
    selectSuggestionsEnabled: (state) => state.enabled,
    selectActivity: (state) => state.activity,
  },
})

export const { suggestionsSwitched, activityChanged } = suggestionsSlice.actions
export const { selectSuggestionsEnabled, selectActivity } = suggestionsSlice.selectors
