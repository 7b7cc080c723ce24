import { expect, it } from 'vitest'
import { messageText } from './messageText'

it('is kept as the server keeps it', () => {
  expect(messageText(' \r\n\tone\u001b[31m\r\ntwo\rthree\u0000 \u{1F600}\uD83D \n')).toBe(
    'one[31m\ntwo\nthree \u{1F600}',
  )
})

it.each(['', ' \n\t ', '\u200b\n\u200b', '\u0000', '\uD83D', '\u2800'])('is none: %j', (typed) => {
  expect(messageText(typed)).toBe('')
})
