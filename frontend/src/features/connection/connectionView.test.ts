import { describe, expect, it } from 'vitest'
import type { SessionState } from '../../collab/session/sessionState'
import { INITIAL_STATE } from '../../collab/session/sessionState'
import { allSaved, chipOf } from './connectionView'

const stateWith = (change: Partial<SessionState>): SessionState => ({ ...INITIAL_STATE, ...change })
const LIVE = stateWith({ connection: { status: 'live' }, syncedOnce: true, confirmed: true, editable: true })
const BROKEN = { sinceMs: 0, reason: 'network' } as const
const RETRYING = { status: 'retrying', broken: BROKEN, retryAtMs: 1 } as const

describe('the chip', () => {
  it.each([
    ['connecting', INITIAL_STATE],
    ['connecting', { ...LIVE, syncedOnce: false, confirmed: false }],
    ['offlineCopy', stateWith({ fromOfflineCopy: true, editable: true })],
    ['saved', LIVE],
    ['saving', { ...LIVE, unsaved: 2, saving: true }],
    ['saved', { ...LIVE, unsaved: 1, saving: false }],
    ['saving', { ...LIVE, inStep: false }],
    ['reconnecting', { ...LIVE, confirmed: false }],
    ['reconnecting', { ...LIVE, connection: RETRYING }],
    ['reconnecting', { ...LIVE, connection: { status: 'syncing', broken: BROKEN }, confirmed: false }],
    ['reconnecting', stateWith({ connection: { status: 'connecting', broken: BROKEN } })],
    ['offline', { ...LIVE, connection: { status: 'offline', broken: BROKEN } }],
    ['stopped', { ...LIVE, connection: { status: 'closed', reason: 'tooLarge' } }],
  ] as const)('says %s', (chip, state) => {
    expect(chipOf(state)).toBe(chip)
  })
})

describe('everything is saved', () => {
  it('only if the server confirmed it on a living connection', () => {
    expect(allSaved(LIVE)).toBe(true)
    expect(allSaved({ ...LIVE, unsaved: 1 })).toBe(false)
    expect(allSaved({ ...LIVE, confirmed: false })).toBe(false)
    expect(allSaved({ ...LIVE, inStep: false })).toBe(false)
    expect(allSaved({ ...LIVE, connection: RETRYING })).toBe(false)
  })
})
