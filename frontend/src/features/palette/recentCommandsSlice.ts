import { createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'

/** So many stand above the others. */
const KEPT = 5
const KEY = 'pairspace.commands'

export interface RecentCommands {
  /** Ids of the commands that were used last in this browser, the latest first. */
  readonly ids: readonly string[]
}

const NONE: RecentCommands = { ids: [] }

export const recentCommandsSlice = createSlice({
  name: 'recentCommands',
  initialState: NONE,
  reducers: {
    commandUsed: ({ ids }, { payload }: PayloadAction<string>): RecentCommands => ({
      ids: [payload, ...ids.filter((id) => id !== payload)].slice(0, KEPT),
    }),
  },
  selectors: { selectRecentCommands: ({ ids }) => ids },
})

export const { commandUsed } = recentCommandsSlice.actions
export const { selectRecentCommands } = recentCommandsSlice.selectors

export function loadRecentCommands(storage: Pick<Storage, 'getItem'>): RecentCommands {
  const ids = (storage.getItem(KEY) ?? '').split(' ').filter((id) => id !== '')
  return { ids: ids.slice(0, KEPT) }
}

export const storeRecentCommands = (storage: Pick<Storage, 'setItem'>, { ids }: RecentCommands): void =>
  storage.setItem(KEY, ids.join(' '))
