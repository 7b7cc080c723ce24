import { describe, expect, it } from 'vitest'
import { decodedText } from './decodedText'

describe('the bytes of a file', () => {
  it.each([
    ['are UTF-8', [0xc3, 0xa9, 0x0a], 'é\n'],
    ['are UTF-8 behind a byte order mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['are UTF-16, little end first', [0xff, 0xfe, 0xe9, 0x00, 0x3d, 0xd8, 0x00, 0xde], 'é😀'],
    ['are UTF-16, big end first', [0xfe, 0xff, 0x00, 0xe9], 'é'],
    ['are none at all', [], ''],
    ['are Latin-1, which could be anything', [0x63, 0xe9], undefined],
    ['are UTF-16 without a mark', [0x61, 0x00, 0x62, 0x00], undefined],
    ['are UTF-16 that ends within a character', [0xff, 0xfe, 0x61], undefined],
    ['are UTF-32', [0xff, 0xfe, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], undefined],
    ['are a picture', [0x89, 0x50, 0x4e, 0x47], undefined],
  ])('%s', (_, bytes, text) => {
    expect(decodedText(Uint8Array.from(bytes))).toBe(text)
  })
})
