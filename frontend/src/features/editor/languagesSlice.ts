import { createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'

/** So many can be seen at a glance above the list. */
const KEPT = 3
const KEY = 'pairspace.languages'

export interface LanguagesState {
  /** Ids of the languages that were picked last in this browser, the latest first. */
  readonly recent: readonly string[]
}

const INITIAL: LanguagesState = { recent: [] }

export const languagesSlice = createSlice({
  name: 'languages',
  initialState: INITIAL,
  reducers: {
    languagePicked: ({ recent }, { payload }: PayloadAction<string>): LanguagesState => ({
      recent: [payload, ...recent.filter((id) => id !== payload)].slice(0, KEPT),
    }),
  },
  selectors: { selectRecentLanguages: ({ recent }) => recent },
})

export const { languagePicked } = languagesSlice.actions
export const { selectRecentLanguages } = languagesSlice.selectors

export function loadLanguages(storage: Pick<Storage, 'getItem'>): LanguagesState {
  const ids = (storage.getItem(KEY) ?? '').split(' ').filter((id) => id !== '')
  return { recent: ids.slice(0, KEPT) }
}

export const storeLanguages = (storage: Pick<Storage, 'setItem'>, { recent }: LanguagesState): void =>
  storage.setItem(KEY, recent.join(' '))
