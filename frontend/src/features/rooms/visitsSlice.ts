import { createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'

/** A room that this browser has been in, and who its user was there. */
export interface Visit {
  readonly roomId: string
  readonly title: string
  readonly visitedAt: string
  readonly memberId: string
  readonly name: string
  readonly color: string
  /** Whether edits were left behind that the server had not stored: only the browser's copy holds them. */
  readonly unsent?: boolean
}

export interface Visits {
  /** The name that the lobby offers next time. */
  readonly lastName: string
  readonly lastColor: string | undefined
  /** Newest first. */
  readonly rooms: readonly Visit[]
}

const MOST_ROOMS = 20

export const NO_VISITS: Visits = { lastName: '', lastColor: undefined, rooms: [] }

export const visitsSlice = createSlice({
  name: 'visits',
  initialState: NO_VISITS,
  reducers: {
    roomEntered: (visits, { payload }: PayloadAction<Visit>): Visits => ({
      lastName: payload.name,
      lastColor: payload.color,
      rooms: [payload, ...without(visits, payload.roomId)].slice(0, MOST_ROOMS),
    }),
    roomVisited: (
      visits,
      { payload }: PayloadAction<Pick<Visit, 'roomId' | 'title' | 'visitedAt'>>,
    ): Visits => {
      const visit = visits.rooms.find(({ roomId }) => roomId === payload.roomId)
      if (visit === undefined) return visits
      return { ...visits, rooms: [{ ...visit, ...payload }, ...without(visits, payload.roomId)] }
    },
    unsentNoted: (
      visits,
      { payload }: PayloadAction<{ readonly roomId: string; readonly unsent: boolean }>,
    ): Visits => ({
      ...visits,
      rooms: visits.rooms.map((visit) =>
        visit.roomId === payload.roomId ? { ...visit, unsent: payload.unsent } : visit,
      ),
    }),
    roomForgotten: (visits, { payload }: PayloadAction<string>): Visits => ({
      ...visits,
      rooms: without(visits, payload),
    }),
  },
  selectors: {
    selectVisits: (visits) => visits,
    selectVisit: (visits, roomId: string) => visits.rooms.find((visit) => visit.roomId === roomId),
  },
})

const without = (visits: Visits, roomId: string) => visits.rooms.filter((visit) => visit.roomId !== roomId)

export const { roomEntered, roomVisited, unsentNoted, roomForgotten } = visitsSlice.actions
export const { selectVisits, selectVisit } = visitsSlice.selectors
