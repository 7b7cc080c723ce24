import { createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import { isRecord, parseJson } from '../../collab/protocol/shape'

const KEY = 'pairspace.panes'

/** The panes beside the editor. */
export type Pane = 'files' | 'side'

/** How wide a pane may be, and is at first; px. */
export const PANE_WIDTHS: Readonly<Record<Pane, { min: number; max: number; first: number }>> = {
  files: { min: 160, max: 480, first: 220 },
  side: { min: 240, max: 640, first: 340 },
}

/** How wide the panes are in this browser; px. */
export type PaneWidths = Readonly<Record<Pane, number>>

const FIRST: PaneWidths = { files: PANE_WIDTHS.files.first, side: PANE_WIDTHS.side.first }

export const panesSlice = createSlice({
  name: 'panes',
  initialState: FIRST,
  reducers: {
    paneResized: (
      widths,
      { payload }: PayloadAction<{ readonly pane: Pane; readonly width: number }>,
    ): PaneWidths => ({ ...widths, [payload.pane]: withinBounds(payload.pane, payload.width) }),
  },
})

export const { paneResized } = panesSlice.actions

/** The nearest width that a pane may have; px. */
export function withinBounds(pane: Pane, width: number): number {
  const { min, max } = PANE_WIDTHS[pane]
  return Math.round(Math.min(max, Math.max(min, width)))
}

/** What the browser remembers; anything unreadable counts as nothing. */
export function loadPanes(storage: Pick<Storage, 'getItem'>): PaneWidths {
  const stored = parseJson(storage.getItem(KEY) ?? '')
  const widthOf = (pane: Pane) => {
    const width = isRecord(stored) ? stored[pane] : undefined
    return typeof width === 'number' && Number.isFinite(width) ? withinBounds(pane, width) : FIRST[pane]
  }
  return { files: widthOf('files'), side: widthOf('side') }
}

export const storePanes = (storage: Pick<Storage, 'setItem'>, widths: PaneWidths): void =>
  storage.setItem(KEY, JSON.stringify(widths))
