import { describe, expect, it } from 'vitest'
import { messageParts } from './messageParts'

const told = (text: string) =>
  messageParts(text).map((part) => (part.kind === 'text' ? part.text : [part.kind, part.text]))

describe('the parts of a message', () => {
  it('are blocks of code, with their language', () => {
    expect(messageParts('see:\n```py\nprint(1)\n\n```\nthat')).toEqual([
      { kind: 'text', text: 'see:' },
      { kind: 'block', text: 'print(1)\n', language: 'py' },
      { kind: 'text', text: '\nthat' },
    ])
    expect(messageParts('```\nnever closed')).toEqual([{ kind: 'block', text: 'never closed', language: '' }])
    expect(told('``` no fence ``` here')).toEqual(['``` no fence ``` here'])
  })

  it('are code within a line, in which nothing else is found', () => {
    expect(told('run `x.py:3 https://a.b` now')).toEqual(['run ', ['code', 'x.py:3 https://a.b'], ' now'])
    expect(told('a ` b')).toEqual(['a ` b'])
  })

  it.each([
    ['see https://a.example/x?y=1#z.', 'https://a.example/x?y=1#z', '.'],
    ['(https://a.example)', 'https://a.example', ')'],
    ['https://a.example/w_(x)!', 'https://a.example/w_(x)', '!'],
    ['HTTPS://A.example/**', 'HTTPS://A.example/', '**'],
  ])('are links without the end of the sentence: %s', (text, url, after) => {
    expect(told(text).slice(-2)).toEqual([['link', url], after])
  })

  it('are no links of other kinds', () => {
    expect(told('javascript:alert(1) file:///etc ftp://a <b>https</b>')).toEqual([
      'javascript:alert(1) file:///etc ftp://a <b>https</b>',
    ])
  })

  it('are places in files', () => {
    expect(messageParts('look at src/app.ts:12, please')).toEqual([
      { kind: 'text', text: 'look at ' },
      { kind: 'place', text: 'src/app.ts:12', path: 'src/app.ts', line: 12 },
      { kind: 'text', text: ', please' },
    ])
    expect(told('./a.py:3 /lib/b.py:1 c.ts:4:12')).toEqual([
      ['place', './a.py:3'],
      ' ',
      ['place', '/lib/b.py:1'],
      ' ',
      ['place', 'c.ts:4:12'],
    ])
    expect(told('at 12:30 or a.b:1c or x:1 or 10.0.0.1:80')).toEqual([
      'at 12:30 or a.b:1c or x:1 or 10.0.0.1:80',
    ])
  })

  it.each(['a+', 'é', '(', 'a.b', './', 'http://a', '`', '```\n', 'a:1', 'x.y:'])(
    'are found in one go, however long a text of %s is',
    (piece) => {
      const text = piece.repeat(200_000 / piece.length)
      const whole = messageParts(`https://${text}`).concat(messageParts(text))
      expect(whole.length).toBeGreaterThan(0)
    },
  )
})
