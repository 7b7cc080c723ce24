import { describe, expect, it } from 'vitest'
import { loadVisits, storeVisits } from './storedVisits'
import type { Visit } from './visitsSlice'
import { NO_VISITS, roomEntered, roomForgotten, unsentNoted, visitsSlice } from './visitsSlice'

const visitOf = (roomId: string): Visit => ({
  roomId,
  title: `Room ${roomId}`,
  visitedAt: '2026-01-01T00:00:00Z',
  memberId: 'm1',
  name: 'Ada',
  color: '#1873da',
})
const { reducer } = visitsSlice

describe('the visits of this browser', () => {
  it('survive a reload', () => {
    const visits = reducer(NO_VISITS, roomEntered(visitOf('a')))

    storeVisits(localStorage, visits)

    expect(loadVisits(localStorage)).toEqual(visits)
  })

  it('remember whose edits are only here, until they are stored', () => {
    const entered = reducer(NO_VISITS, roomEntered(visitOf('a')))

    const unsent = reducer(entered, unsentNoted({ roomId: 'a', unsent: true }))
    storeVisits(localStorage, unsent)

    expect(loadVisits(localStorage).rooms[0]?.unsent).toBe(true)
    storeVisits(localStorage, reducer(unsent, unsentNoted({ roomId: 'a', unsent: false })))
    expect(loadVisits(localStorage).rooms[0]?.unsent).toBeUndefined()
  })

  it('list a room once, the newest first', () => {
    const entered = ['a', 'b', 'a'].reduce(
      (visits, id) => reducer(visits, roomEntered(visitOf(id))),
      NO_VISITS,
    )

    expect(entered.rooms.map(({ roomId }) => roomId)).toEqual(['a', 'b'])
  })

  it('keep the twenty newest', () => {
    let visits = NO_VISITS
    for (let room = 0; room < 30; room++) visits = reducer(visits, roomEntered(visitOf(`r${room}`)))

    expect(visits.rooms).toHaveLength(20)
    expect(visits.rooms[0]?.roomId).toBe('r29')
  })

  it('forget a room and keep the name', () => {
    const visits = reducer(reducer(NO_VISITS, roomEntered(visitOf('a'))), roomForgotten('a'))

    expect(visits).toMatchObject({ lastName: 'Ada', rooms: [] })
  })

  it.each(['', 'nonsense', '[]', '7', '{"rooms":7}', '{"rooms":[null,{"roomId":"a"}]}'])(
    'are none if the storage holds “%s”',
    (stored) => {
      localStorage.setItem('pairspace.visits', stored)

      expect(loadVisits(localStorage).rooms).toEqual([])
    },
  )
})
