import * as Y from 'yjs'

/** What stands for content that is no text, such as a picture that a program embedded: one unit, as Yjs counts it. */
export const PLACEHOLDER = '\uFFFC'

/**
 * A shared text with a placeholder for each unit that is no text, so that it is exactly as long as Yjs counts.
 * `Y.Text.toString` leaves those out, and every position behind them would be wrong.
 */
export function plainText(text: Y.Text): string {
  let plain = ''
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    plain += item.content instanceof Y.ContentString ? item.content.str : PLACEHOLDER.repeat(item.length)
  }
  return plain
}
