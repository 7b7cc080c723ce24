import { createSlice } from '@reduxjs/toolkit'

const KEY = 'pairspace.hint'

export const hintSlice = createSlice({
  name: 'hint',
  initialState: { dismissed: false },
  reducers: { hintDismissed: () => ({ dismissed: true }) },
  selectors: { selectHintDismissed: (state) => state.dismissed },
})

export const { hintDismissed } = hintSlice.actions
export const { selectHintDismissed } = hintSlice.selectors

export const loadHint = (storage: Pick<Storage, 'getItem'>) => ({
  dismissed: storage.getItem(KEY) === 'dismissed',
})

export const storeHintDismissed = (storage: Pick<Storage, 'setItem'>): void =>
  storage.setItem(KEY, 'dismissed')
