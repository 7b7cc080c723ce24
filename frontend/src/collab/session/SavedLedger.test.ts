import { describe, expect, it } from 'vitest'
import { SavedLedger } from './SavedLedger'

/** A ledger whose socket has carried the first exchange, as change number 1. */
function connected() {
  const ledger = new SavedLedger()
  ledger.socketOpened()
  ledger.sentMissingEdits()
  return ledger
}

function edit(ledger: SavedLedger) {
  ledger.edited()
  ledger.sentEdit()
}

describe('what is saved', () => {
  it('is unknown until the first exchange is confirmed', () => {
    const ledger = connected()

    expect(ledger.confirmed).toBe(false)
    ledger.savedThrough(1)
    expect(ledger.confirmed).toBe(true)
  })

  it('is everything once the newest change is', () => {
    const ledger = connected()
    edit(ledger)
    edit(ledger)

    ledger.savedThrough(3)

    expect(ledger.unsaved).toBe(0)
  })

  it('is not what was typed after the change that is', () => {
    const ledger = connected()
    edit(ledger)
    edit(ledger)
    edit(ledger)

    ledger.savedThrough(2)

    expect(ledger.unsaved).toBe(2)
  })

  it('is not what was typed without a socket', () => {
    const ledger = connected()
    ledger.savedThrough(1)

    ledger.edited()

    expect(ledger.unsaved).toBe(1)
  })

  it('is what was typed without a socket once the next exchange is confirmed', () => {
    const ledger = connected()
    ledger.edited()
    ledger.edited()

    ledger.socketOpened()
    ledger.sentMissingEdits()
    ledger.savedThrough(1)

    expect(ledger.unsaved).toBe(0)
  })

  it('is not an older edit just because one sent before the exchange is', () => {
    const ledger = new SavedLedger()
    ledger.edited()
    ledger.socketOpened()
    edit(ledger)

    ledger.savedThrough(1)

    expect(ledger.unsaved).toBe(2)
    expect(ledger.confirmed).toBe(false)
  })

  it('counts an edit sent before the exchange among the changes of the socket', () => {
    const ledger = new SavedLedger()
    ledger.socketOpened()
    edit(ledger)
    ledger.sentMissingEdits()

    ledger.savedThrough(1)
    expect(ledger.unsaved).toBe(1)
    ledger.savedThrough(2)
    expect(ledger.unsaved).toBe(0)
  })

  it('is nothing by the word of a socket that is gone', () => {
    const ledger = connected()
    edit(ledger)
    ledger.socketOpened()

    ledger.savedThrough(2)

    expect(ledger.unsaved).toBe(1)
  })

  it('is never more than what was sent, whatever the server claims', () => {
    const ledger = connected()
    edit(ledger)

    ledger.savedThrough(99)

    expect(ledger.unsaved).toBe(1)
  })

  it('is not an edit of which only a part is', () => {
    const ledger = connected()
    ledger.edited()
    ledger.sentPart()
    ledger.sentEdit()

    ledger.savedThrough(2)
    expect(ledger.unsaved).toBe(1)
    ledger.savedThrough(3)
    expect(ledger.unsaved).toBe(0)
  })
})
