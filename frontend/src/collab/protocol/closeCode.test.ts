import { describe, expect, it } from 'vitest'
import { verdictOn } from './closeCode'

describe('a closed socket', () => {
  it.each([
    [4400, 'malformed'],
    [4401, 'notAllowed'],
    [4403, 'notAllowed'],
    [4404, 'unknownRoom'],
    [4409, 'replaced'],
    [4410, 'deletedRoom'],
    [4413, 'tooLarge'],
    [4499, 'malformed'],
  ] as const)('with code %i is final: %s', (code, reason) => {
    expect(verdictOn(code, '')).toEqual({ kind: 'stop', reason })
  })

  it.each([
    [1006, 'network'],
    [1009, 'network'],
    [1012, 'restart'],
    [1013, 'overload'],
    [4500, 'storage'],
    [4501, 'unreadable'],
    [4501, 'unreadable'],
    [4503, 'rateLimited'],
  ] as const)('with code %i is tried again: %s', (code, reason) => {
    expect(verdictOn(code, '')).toMatchObject({ kind: 'retry', reason })
  })

  it('for a client id that somebody else writes under needs another document', () => {
    expect(verdictOn(4504, '')).toEqual({ kind: 'stop', reason: 'clientIdTaken' })
  })

  it('of somebody who was too fast waits as long as it says', () => {
    expect(verdictOn(4503, '17')).toEqual({ kind: 'retry', reason: 'rateLimited', notBeforeMs: 17_000 })
  })

  it.each([
    ['17', 17_000],
    ['', 5000],
    ['0', 1000],
    ['999999', 120_000],
    ['in 3 s', 3000],
  ])('of a full room waits as long as “%s” says, within reason', (reason, notBeforeMs) => {
    expect(verdictOn(4502, reason)).toEqual({ kind: 'retry', reason: 'roomFull', notBeforeMs })
  })
})
