/**
 * Bytes of a file as text, without its byte order mark: UTF-8, or UTF-16 if the mark says so. Undefined for everything
 * else; a guess would put U+FFFD or letters of another alphabet into a shared text. By the same rules as the server.
 */
export function decodedText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
