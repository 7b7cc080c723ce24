import { describe, expect, it } from 'vitest'
import { cleanedLine, lineFlaw } from './cleanedLine'

describe('a name or title that was never checked', () => {
  it.each([
    ['loses what turns text around', 'harm\u202Etxt.exe\u2066', 'harmtxt.exe'],
    ['loses what cannot be seen', 'a\u200Bd\uFEFFm\u2060i\u00ADn\u3164', 'admin'],
    ['loses the joiners between Latin letters', 'pay\u200Dpal', 'paypal'],
    ['keeps the joiners of a family', '👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
    ['keeps the joiners of Persian', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['keeps the flag of England', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['loses tags that spell no flag', `a\u{E0061}\u{E007F}🏴\u{E0067}`, 'a🏴'],
    ['loses tags without end', `🏴${'\u{E0061}'.repeat(9)}\u{E007F}x`, '🏴x'],
    ['has blanks for line breaks and halves of characters', '\n a\u2028b\uD800c \t', 'a b c'],
    ['keeps the blanks that do not break', '\u00A0a\u00A0', '\u00A0a\u00A0'],
    ['keeps characters that are newer than this program', '\u{1FAEF}', '\u{1FAEF}'],
    ['is put together', 'e\u0301', 'é'],
    ['is nothing if nothing of it can be seen', '\u200B \u2800\u0301', ''],
    ['is cut between characters', `${'x'.repeat(38)}👍🏽`, 'x'.repeat(38)],
    ['is cut after it was put together', 'e\u0301'.repeat(40), 'é'.repeat(40)],
  ])('%s', (_, text, cleaned) => {
    expect(cleanedLine(text, 40)).toBe(cleaned)
  })

  it('costs no more for a mass of tags', () => {
    expect(cleanedLine(`${'\u{E0061}'.repeat(200_000)}a`, 255)).toBe('')
    expect(cleanedLine(`a${'\u{E0061}'.repeat(200_000)}`, 255)).toBe('a')
  })
})

describe('what is wrong with a name or title', () => {
  it.each([
    ['what turns text around', 'harm\u202Etxt', { kind: 'character', codePoint: 0x202e, place: 5 }],
    ['a joiner that joins nothing', '👍\u200Da', { kind: 'character', codePoint: 0x200d, place: 2 }],
    ['tags that spell no flag', 'a\u{E0061}\u{E007F}', { kind: 'character', codePoint: 0xe0061, place: 2 }],
    ['a control character', 'a\0b', { kind: 'character', codePoint: 0, place: 2 }],
    ['nothing that can be seen', '\u2800\u0301', { kind: 'unseen' }],
    ['nothing', 'Ada 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👨‍👩‍👧‍👦', undefined],
  ])('is %s', (_, line, flaw) => {
    expect(lineFlaw(line)).toEqual(flaw)
  })
})
