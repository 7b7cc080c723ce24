import { createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import type { SearchQuery } from './matches'

const NOTHING: SearchQuery = { text: '', matchCase: false, wholeWord: false, isExpression: false }

/** What was looked for last, as long as the page is open. */
export const searchSlice = createSlice({
  name: 'search',
  initialState: NOTHING,
  reducers: {
    queryChanged: (query, { payload }: PayloadAction<Partial<SearchQuery>>): SearchQuery => ({
      ...query,
      ...payload,
    }),
  },
  selectors: { selectQuery: (query) => query },
})

export const { queryChanged } = searchSlice.actions
export const { selectQuery } = searchSlice.selectors
