const KEY = 'pairspace.suggestions'

export const loadSuggestionsEnabled = (storage: Storage): boolean => storage.getItem(KEY) !== 'off'

export const storeSuggestionsEnabled = (storage: Storage, enabled: boolean): void =>
  storage.setItem(KEY, enabled ? 'on' : 'off')
