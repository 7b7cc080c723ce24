import { describe, expect, it } from 'vitest'
import { roomCodeIn } from './roomCode'

describe('the room code in what somebody pasted', () => {
  it.each([
    ['a code', 'abcdefghjk', 'abcdefghjk'],
    ['a code with space around it', '  abcdefghjk\n', 'abcdefghjk'],
    ['a code shouted', 'ABCDEFGHJK', 'abcdefghjk'],
    ['a link', 'https://pairs.example/room/abcdefghjk', 'abcdefghjk'],
    ['a link with query and fragment', 'http://localhost:9080/room/abcdefghjk?x=1#y', 'abcdefghjk'],
    ['a link at the end of a sentence', 'https://pairs.example/room/abcdefghjk).', 'abcdefghjk'],
    ['a code at the end of a sentence', 'abcdefghjk!', 'abcdefghjk'],
    ['a path', '/room/abcdefghjk/', 'abcdefghjk'],
  ])('is found in %s', (_, text, code) => {
    expect(roomCodeIn(text)).toBe(code)
  })

  it.each(['', 'abc', 'abcdefghjk2', 'abcdefghl0', 'https://pairs.example/about', '/room/'])(
    'is not seen in “%s”',
    (text) => {
      expect(roomCodeIn(text)).toBeUndefined()
    },
  )
})
