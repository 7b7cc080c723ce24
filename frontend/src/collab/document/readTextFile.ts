import { decodedText } from './decodedText'
import { unifiedLines } from './unifiedLines'

/** Bytes that one UTF-16 unit takes at most, in UTF-8. */
export const MOST_BYTES_OF_A_UNIT = 3

/** What a file of this device holds, its lines ended as in the room; or why that is no text for it. */
export type FileReading = { readonly text: string } | 'tooLarge' | 'notText' | 'unreadable'

/** @param maxChars UTF-16 units that the text may have; a file that must have more is not read */
export async function readTextFile(file: File, maxChars: number): Promise<FileReading> {
  if (file.size > MOST_BYTES_OF_A_UNIT * maxChars) return 'tooLarge'
  try {
    const text = decodedText(new Uint8Array(await file.arrayBuffer()))
    if (text === undefined) return 'notText'
    const unified = unifiedLines(text)
    return unified.length > maxChars ? 'tooLarge' : { text: unified }
  } catch {
    // A folder, or a file that is gone by now.
    return 'unreadable'
  }
}
