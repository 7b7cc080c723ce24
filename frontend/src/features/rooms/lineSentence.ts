import { lineFlaw } from '../../collab/document/cleanedLine'
import { words } from '../../ui/words'

/** Why a name or title that is not empty cannot be one, for people; undefined if it can. */
export function lineSentence(line: string): string | undefined {
  const flaw = lineFlaw(line)
  if (flaw === undefined) return undefined
  if (flaw.kind === 'unseen') return words.line.unseen
  const code = flaw.codePoint.toString(16).toUpperCase().padStart(4, '0')
  return words.line.character(`U+${code}`, flaw.place)
}
