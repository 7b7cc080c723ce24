import { expect, it } from 'vitest'
import { titleForNewRoom } from './roomTitle'

it('names a new room for its language and the moment it was made', () => {
  expect(titleForNewRoom('Python', new Date(2026, 10, 29, 22, 17))).toBe('Python, Sunday 22:17')
  expect(titleForNewRoom('Go', new Date(2026, 10, 30, 0, 5))).toBe('Go, Monday 00:05')
})
