import { describe, expect, it } from 'vitest'
import { loadVisits } from '../features/rooms/storedVisits'
import { roomEntered, roomForgotten } from '../features/rooms/visitsSlice'
import { createStore } from './store'

const visitOf = (roomId: string) => ({
  roomId,
  title: `Room ${roomId}`,
  visitedAt: '2026-01-01T00:00:00Z',
  memberId: 'm1',
  name: 'Ada',
  color: '#1873da',
})
const remembered = () => loadVisits(localStorage).rooms.map(({ roomId }) => roomId)

describe('two tabs of one browser', () => {
  it('remember the rooms of both', () => {
    const one = createStore(localStorage)
    const other = createStore(localStorage)

    one.dispatch(roomEntered(visitOf('a')))
    other.dispatch(roomEntered(visitOf('b')))

    expect(remembered()).toEqual(['b', 'a'])
  })

  it('do not bring back what the other has forgotten', () => {
    createStore(localStorage).dispatch(roomEntered(visitOf('a')))
    const one = createStore(localStorage)
    const other = createStore(localStorage)

    one.dispatch(roomForgotten('a'))
    other.dispatch(roomEntered(visitOf('b')))

    expect(remembered()).toEqual(['b'])
  })
})
