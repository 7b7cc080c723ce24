import { describe, expect, it } from 'vitest'
import { parseServerMessage } from './messages'

describe('a text frame of the server', () => {
  it('tells through which change everything is saved', () => {
    expect(parseServerMessage('{"type":"saved","data":{"through":7}}')).toEqual({ kind: 'saved', through: 7 })
  })

  it('tells an error with its code', () => {
    expect(parseServerMessage('{"type":"error","code":"read_only","message":"You may only read."}')).toEqual({
      kind: 'error',
      code: 'read_only',
      message: 'You may only read.',
    })
  })

  it.each([
    '',
    'saved',
    'null',
    '[]',
    '{}',
    '{"type":"saved"}',
    '{"type":"saved","data":{"through":"7"}}',
    '{"type":"saved","data":{"through":-1}}',
    '{"type":"saved","data":{"through":1.5}}',
    '{"type":"from_the_future","data":{}}',
  ])('promises nothing if it is %s', (text) => {
    expect(parseServerMessage(text)).toEqual({ kind: 'unknown' })
  })
})
