import { isRecord, parseJson, textAt } from '../../collab/protocol/shape'
import type { Visit, Visits } from './visitsSlice'
import { NO_VISITS } from './visitsSlice'

const KEY = 'pairspace.visits'

/** What the browser remembers; anything unreadable counts as nothing. */
export function loadVisits(storage: Pick<Storage, 'getItem'>): Visits {
  const stored = parseJson(storage.getItem(KEY) ?? '')
  if (!isRecord(stored)) return NO_VISITS
  const rooms = Array.isArray(stored.rooms) ? stored.rooms : []
  return {
    lastName: textAt(stored, 'lastName') ?? '',
    lastColor: textAt(stored, 'lastColor'),
    rooms: rooms.map(visitOf).filter((visit) => visit !== undefined),
  }
}

export function storeVisits(storage: Pick<Storage, 'setItem'>, visits: Visits): void {
  storage.setItem(KEY, JSON.stringify(visits))
}

function visitOf(value: unknown): Visit | undefined {
  if (!isRecord(value)) return undefined
  const roomId = textAt(value, 'roomId')
  const title = textAt(value, 'title')
  const visitedAt = textAt(value, 'visitedAt')
  const memberId = textAt(value, 'memberId')
  const name = textAt(value, 'name')
  const color = textAt(value, 'color')
  if (!roomId || !title || !visitedAt || !memberId || !name || !color) return undefined
  const visit = { roomId, title, visitedAt, memberId, name, color }
  return value.unsent === true ? { ...visit, unsent: true } : visit
}
