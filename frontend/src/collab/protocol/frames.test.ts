import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { parseServerFrames, syncStep1, syncStep2, updateFrame } from './frames'

const bytes = (...values: number[]) => Uint8Array.from(values)

describe('a frame of the server', () => {
  it('is read as the first step of the exchange', () => {
    expect(parseServerFrames(bytes(0, 0, 1, 0))).toEqual([{ kind: 'syncStep1', stateVector: bytes(0) }])
  })

  it('is read as an empty answer', () => {
    expect(parseServerFrames(bytes(0, 1, 2, 0, 0))).toEqual([{ kind: 'syncStep2', update: bytes(0, 0) }])
  })

  it('is read as the heartbeat that says nothing about anybody', () => {
    expect(parseServerFrames(bytes(1, 1, 0))).toEqual([{ kind: 'awareness', update: bytes(0) }])
  })

  it('may hold several messages', () => {
    const kinds = parseServerFrames(bytes(0, 0, 1, 0, 0, 2, 2, 0, 0, 3)).map(({ kind }) => kind)

    expect(kinds).toEqual(['syncStep1', 'update', 'queryAwareness'])
  })

  it('of an unknown type ends the reading, because its length is unknown', () => {
    expect(parseServerFrames(bytes(100, 5, 0, 0, 1, 0))).toEqual([{ kind: 'unknown', type: 100 }])
  })

  it.each([
    ['an unknown step', bytes(0, 9, 1, 0)],
    ['more bytes announced than there are', bytes(0, 1, 200, 1, 7)],
    ['a length without end', bytes(0, 2, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255)],
    ['nothing after its type', bytes(0)],
  ])('with %s is malformed', (_, frame) => {
    expect(parseServerFrames(frame)).toEqual([{ kind: 'malformed' }])
  })

  it('never makes the reader throw, whatever it holds', () => {
    let state = 42
    const next = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) % 256

    for (let round = 0; round < 2000; round++) {
      const frame = Uint8Array.from({ length: round % 23 }, next)
      expect(() => parseServerFrames(frame), `round ${round}`).not.toThrow()
    }
  })
})

describe('what the client sends', () => {
  it('opens as every Yjs client does', () => {
    expect(syncStep1(Y.encodeStateVector(new Y.Doc()))).toEqual(bytes(0, 0, 1, 0))
  })

  it('answers even when there is nothing to add', () => {
    expect(syncStep2(Y.encodeStateAsUpdate(new Y.Doc()))).toEqual(bytes(0, 1, 2, 0, 0))
  })

  it('is read back as what it was', () => {
    expect(parseServerFrames(updateFrame(bytes(1, 2, 3)))).toEqual([
      { kind: 'update', update: bytes(1, 2, 3) },
    ])
  })
})
