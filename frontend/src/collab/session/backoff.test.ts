import { describe, expect, it } from 'vitest'
import { backoffMs } from './backoff'

describe('the wait before the next attempt', () => {
  it('doubles up to ten seconds and stays there', () => {
    const longest = [0, 1, 2, 3, 4, 5, 6, 50].map((attempt) => backoffMs(attempt, () => 1))

    expect(longest).toEqual([250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000])
  })

  it('is spread over the upper half of its range', () => {
    expect(backoffMs(6, () => 0)).toBe(5000)
    expect(backoffMs(6, () => 0.5)).toBe(7500)
  })

  it('is never shorter than a quarter of a second', () => {
    expect(backoffMs(0, () => 0)).toBe(250)
  })
})
