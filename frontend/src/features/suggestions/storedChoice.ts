const KEY = 'pairspace.suggestions'

export const loadSuggestionsEnabled = (storage: Pick<Storage, 'getItem'>): boolean =>
  storage.getItem(KEY) !== 'off'

export const storeSuggestionsEnabled = (storage: Pick<Storage, 'setItem'>, enabled: boolean): void =>
  storage.setItem(KEY, enabled ? 'on' : 'off')
