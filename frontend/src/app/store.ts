import { combineSlices, configureStore, createListenerMiddleware, isAnyOf } from '@reduxjs/toolkit'
import { baseApi } from '../api/baseApi'
import {
  languagePicked,
  languagesSlice,
  loadLanguages,
  storeLanguages,
} from '../features/editor/languagesSlice'
import { loadReadMarks, messagesRead, readMarksSlice, storeReadMarks } from '../features/chat/readMarksSlice'
import { hintDismissed, hintSlice, loadHint, storeHintDismissed } from '../features/rooms/hintSlice'
import {
  commandUsed,
  loadRecentCommands,
  recentCommandsSlice,
  storeRecentCommands,
} from '../features/palette/recentCommandsSlice'
import { loadVisits, storeVisits } from '../features/rooms/storedVisits'
import {
  roomEntered,
  roomForgotten,
  roomVisited,
  unsentNoted,
  visitsSlice,
} from '../features/rooms/visitsSlice'
import { loadPanes, paneResized, panesSlice, storePanes } from './room/panesSlice'
import { forgetChat } from '../collab/chat/pendingMessages'
import type { KeyValueStorage } from './browserStorage'
import { loadSuggestionsEnabled, storeSuggestionsEnabled } from '../features/suggestions/storedChoice'
import {
  areOfSettings,
  loadSettings,
  settingsChanged,
  settingsReset,
  settingsSlice,
  storeSettings,
} from '../features/settings/settingsSlice'
import { searchSlice } from '../features/search/searchSlice'
import {
  selectSuggestionsEnabled,
  suggestionsSlice,
  suggestionsSwitched,
} from '../features/suggestions/suggestionsSlice'

const reducer = combineSlices(
  baseApi,
  visitsSlice,
  hintSlice,
  suggestionsSlice,
  languagesSlice,
  readMarksSlice,
  recentCommandsSlice,
  panesSlice,
  searchSlice,
  settingsSlice,
)

/** The store, filled with what the browser remembers and writing back what it is to remember. */
export function createStore(storage: KeyValueStorage) {
  const listeners = createListenerMiddleware<ReturnType<typeof reducer>>()
  listeners.startListening({
    matcher: isAnyOf(roomEntered, roomVisited, unsentNoted, roomForgotten),
    // Other tabs remember visits too: what this one knows of them may be old.
    effect: (action) => storeVisits(storage, visitsSlice.reducer(loadVisits(storage), action)),
  })
  listeners.startListening({
    actionCreator: hintDismissed,
    effect: () => storeHintDismissed(storage),
  })
  listeners.startListening({
    actionCreator: suggestionsSwitched,
    effect: (_, api) => storeSuggestionsEnabled(storage, selectSuggestionsEnabled(api.getState())),
  })
  listeners.startListening({
    actionCreator: commandUsed,
    effect: (_, api) => storeRecentCommands(storage, api.getState().recentCommands),
  })
  listeners.startListening({
    matcher: isAnyOf(settingsChanged, settingsReset),
    effect: (_, api) => storeSettings(storage, api.getState().settings),
  })
  listeners.startListening({
    actionCreator: paneResized,
    effect: (_, api) => storePanes(storage, api.getState().panes),
  })
  listeners.startListening({
    actionCreator: languagePicked,
    effect: (_, api) => storeLanguages(storage, api.getState().languages),
  })
  listeners.startListening({
    actionCreator: roomForgotten,
    effect: ({ payload }) => forgetChat(storage, payload),
  })
  listeners.startListening({
    actionCreator: messagesRead,
    // Other tabs read, too.
    effect: (action) => storeReadMarks(storage, readMarksSlice.reducer(loadReadMarks(storage), action)),
  })
  const remembered: Partial<ReturnType<typeof reducer>> = {
    visits: loadVisits(storage),
    hint: loadHint(storage),
    languages: loadLanguages(storage),
    readMarks: loadReadMarks(storage),
    recentCommands: loadRecentCommands(storage),
    panes: loadPanes(storage),
    settings: loadSettings(storage),
    suggestions: { enabled: loadSuggestionsEnabled(storage), activity: 'ready' },
  }
  const store = configureStore({
    reducer,
    middleware: (defaults) => defaults().prepend(listeners.middleware).concat(baseApi.middleware),
    preloadedState: remembered,
  })
  // What another tab has set holds here as well.
  window.addEventListener('storage', (event) => {
    if (areOfSettings(event)) store.dispatch(settingsChanged(loadSettings(storage)))
  })
  return store
}
