/** A piece of a message, as it is shown. */
export type MessagePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'block'; readonly text: string; readonly language: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'place'; readonly text: string; readonly path: string; readonly line: number }

/** A fence on lines of its own, as in Markdown; one that is not closed goes to the end. */
const FENCE = /(?:^|\n)```([\w+#.-]*)[ \t]*\n([\s\S]*?)(?:\n```[ \t]*(?=\n|$)|$)/g

const INLINE_CODE = /(?<!`)`([^`\n]+)`(?!`)/g

/** Up to a blank; what ends a sentence, and brackets that are closed but not opened in it, are no part of it. */
const URL_SHAPE = /\bhttps?:\/\/[^\s<>"'`]+/gi

/**
 * A path with a last name that has an ending, a colon and a line. It begins where no character of a path is before it: so
 * each is looked at once, however long the text is.
 */
const PLACE =
  /(?<![\p{L}\p{N}_./:+-])((?:\.?\/)?[\p{L}\p{N}_][\p{L}\p{N}_./+-]*\.[A-Za-z]\w*):(\d{1,6})(?::\d{1,4})?(?!\w)/gu

/** The pieces of a message: blocks of code, code within a line, links, and places in files. */
export function messageParts(text: string): readonly MessagePart[] {
  return split(text, FENCE, outsideBlocks, ([, language = '', code = '']) => ({
    kind: 'block',
    text: code,
    language,
  }))
}

const outsideBlocks = (text: string) =>
  split(text, INLINE_CODE, outsideCode, ([, code = '']) => ({ kind: 'code', text: code }))

const outsideCode = (text: string) =>
  split(text, URL_SHAPE, outsideLinks, ([found]) => {
    const url = withoutEnd(found)
    return [{ kind: 'link', text: url, url }, ...textOf(found.slice(url.length))]
  })

const outsideLinks = (text: string) =>
  split(text, PLACE, textOf, ([found, path = '', line = '']) => ({
    kind: 'place',
    text: found,
    path,
    line: Number(line),
  }))

const textOf = (text: string): readonly MessagePart[] => (text === '' ? [] : [{ kind: 'text', text }])

/** What a pattern finds becomes parts by `made`, what is between by `other`. */
function split(
  text: string,
  pattern: RegExp,
  other: (between: string) => readonly MessagePart[],
  made: (found: RegExpMatchArray) => MessagePart | readonly MessagePart[],
): readonly MessagePart[] {
  const parts: MessagePart[] = []
  let end = 0
  for (const found of text.matchAll(pattern)) {
    parts.push(...other(text.slice(end, found.index)), ...[made(found)].flat())
    end = found.index + found[0].length
  }
  parts.push(...other(text.slice(end)))
  return parts
}

/** A link without the characters that belong to the sentence around it. */
function withoutEnd(url: string): string {
  const unopened = { ')': countOf(url, ')') - countOf(url, '('), ']': countOf(url, ']') - countOf(url, '[') }
  let end = url.length
  while (end > 0) {
    const last = url.charAt(end - 1)
    if (last === ')' || last === ']') {
      if (unopened[last] <= 0) break
      unopened[last]--
    } else if (!/[.,;:!?*_]/.test(last)) break
    end--
  }
  return url.slice(0, end)
}

const countOf = (text: string, character: string): number => text.split(character).length - 1
