import { describe, expect, it } from 'vitest'
import { problemOf } from '../api/problem'
import { initialsOf } from './initials'
import { relativeTime } from './relativeTime'
import { withoutMiddle } from './withoutMiddle'

describe('initials', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['Ada', 'A'],
    ['ada king of lovelace', 'AL'],
    ['  Éva  Ø ', 'ÉØ'],
    // Two pictures, or one and a letter, are wider than the circle.
    ['👩‍💻 Bo', '👩‍💻'],
    ['👨‍👩‍👧‍👦 👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
    ['Bo 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'B'],
    ['', ''],
  ])('of “%s” are “%s”', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe('the time since', () => {
  const now = Date.parse('2026-06-15T12:00:00Z')

  it.each([
    ['2026-06-15T11:59:30Z', 'just now'],
    ['2026-06-15T11:58:00Z', '2 minutes ago'],
    ['2026-06-15T09:00:00Z', '3 hours ago'],
    ['2026-06-14T11:00:00Z', 'yesterday'],
    ['2026-06-01T12:00:00Z', '14 days ago'],
    ['2026-06-15T12:05:00Z', 'just now'],
  ])('%s is “%s”', (iso, words) => {
    expect(relativeTime(iso, now)).toBe(words)
  })
})

describe('a failed request', () => {
  it('gives the sentence and the id of its problem document', () => {
    const error = { status: 404, data: { detail: 'no such room.', instance: '/requests/7' } }

    expect(problemOf(error)).toEqual({ status: 404, sentence: 'No such room.', requestId: '/requests/7' })
  })

  it('without an answer has no status', () => {
    expect(problemOf({ status: 'FETCH_ERROR', error: 'TypeError' }).status).toBeUndefined()
  })

  it('answered by a proxy keeps its status and shows none of its page', () => {
    const error = { status: 'PARSING_ERROR', originalStatus: 502, data: '<html>Bad gateway</html>' }

    expect(problemOf(error)).toEqual({ status: 502, sentence: undefined, requestId: undefined })
  })
})

it('a long name of a file keeps both its ends', () => {
  expect(withoutMiddle('main.py')).toBe('main.py')
  expect(withoutMiddle(`${'x'.repeat(200)}👨‍👩‍👧‍👦 notes.py`)).toBe(`${'x'.repeat(25)}…xxxx👨‍👩‍👧‍👦 notes.py`)
})
