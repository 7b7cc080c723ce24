/** Controls a terminal, or is no character of its own; lines and tabs are none of these. */
const CONTROLS = /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** Leaves nothing on the screen. */
const UNSEEN = /^[\p{Z}\p{C}\p{Mn}\p{Me}\u115F\u1160\u3164\uFFA0\u2800]*$/u

/**
 * A message as the server keeps it: lines end with LF, without control characters and blanks around it.
 *
 * @returns empty if nothing of it can be seen
 */
export function messageText(typed: string): string {
  const text = typed.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(CONTROLS, '').trim()
  return UNSEEN.test(text) ? '' : text
}
