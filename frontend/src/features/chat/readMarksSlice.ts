import { createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import { isRecord, parseJson } from '../../collab/protocol/shape'

const KEY = 'pairspace.read'

/** Of so many rooms it is remembered what was read, the last ones. */
const KEPT = 50

/** By room: when the last message was sent that the user has read, ms since 1970. */
export type ReadMarks = Readonly<Record<string, number>>

const NONE: ReadMarks = {}

/** What was read of the chats, in this browser. */
export const readMarksSlice = createSlice({
  name: 'readMarks',
  initialState: NONE,
  reducers: {
    messagesRead(marks, { payload }: PayloadAction<{ roomId: string; sentAt: number }>): ReadMarks {
      const { roomId, sentAt } = payload
      const others = Object.entries(marks).filter(([id]) => id !== roomId)
      const mark = Math.max(sentAt, marks[roomId] ?? 0)
      return Object.fromEntries([...others.slice(1 - KEPT), [roomId, mark]])
    },
  },
})

export const { messagesRead } = readMarksSlice.actions

/** What the browser remembers; anything unreadable counts as nothing. */
export function loadReadMarks(storage: Pick<Storage, 'getItem'>): ReadMarks {
  const stored = parseJson(storage.getItem(KEY) ?? '')
  if (!isRecord(stored)) return NONE
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, number] => Number.isSafeInteger(entry[1])),
  )
}

export const storeReadMarks = (storage: Pick<Storage, 'setItem'>, marks: ReadMarks): void =>
  storage.setItem(KEY, JSON.stringify(marks))
