import { combineSlices, configureStore, createListenerMiddleware } from '@reduxjs/toolkit'
import { baseApi } from '../api/baseApi'
import { loadVisits, storeVisits } from '../features/rooms/storedVisits'
import { roomEntered, roomForgotten, selectVisits, visitsSlice } from '../features/rooms/visitsSlice'
import { loadSuggestionsEnabled, storeSuggestionsEnabled } from '../features/suggestions/storedChoice'
import {
  selectSuggestionsEnabled,
  suggestionsSlice,
  suggestionsSwitched,
} from '../features/suggestions/suggestionsSlice'

const reducer = combineSlices(baseApi, visitsSlice, suggestionsSlice)

/** The store, filled with what the browser remembers and writing back what it shall remember. */
export function createStore(storage: Storage) {
  const listeners = createListenerMiddleware<ReturnType<typeof reducer>>()
  listeners.startListening({
    predicate: (action) => roomEntered.match(action) || roomForgotten.match(action),
    effect: (_, api) => storeVisits(storage, selectVisits(api.getState())),
  })
  listeners.startListening({
    actionCreator: suggestionsSwitched,
    effect: (_, api) => storeSuggestionsEnabled(storage, selectSuggestionsEnabled(api.getState())),
  })
  const remembered: Partial<ReturnType<typeof reducer>> = {
    visits: loadVisits(storage),
    suggestions: { enabled: loadSuggestionsEnabled(storage), activity: 'ready' },
  }
  return configureStore({
    reducer,
    middleware: (defaults) => defaults().prepend(listeners.middleware).concat(baseApi.middleware),
    preloadedState: remembered,
  })
}
