const CODE = /^[2-9a-hjkmnp-tv-z]{10}$/

export const isRoomCode = (text: string): boolean => CODE.test(text)

/** The room that a user means by what they pasted: a code, a path or a whole link. */
export function roomCodeIn(text: string): string | undefined {
  const trimmed = text.trim()
  const fromLink = /\/room\/([^/?#\s]+)/.exec(trimmed)?.[1]
  // What stood behind it in a sentence cannot be part of a code; the server reads links in the same way.
  const code = (fromLink ?? trimmed).toLowerCase().replace(/[^0-9a-z]+$/, '')
  return isRoomCode(code) ? code : undefined
}
