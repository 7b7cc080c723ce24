import { lineFlaw } from '../../collab/document/cleanedLine'
import { strings } from '../../ui/strings'

/** Why a name or title that is not empty cannot be one, for users; undefined if it can. */
export function lineSentence(line: string): string | undefined {
  const flaw = lineFlaw(line)
  if (flaw === undefined) return undefined
  if (flaw.kind === 'unseen') return strings.line.unseen
  const code = flaw.codePoint.toString(16).toUpperCase().padStart(4, '0')
  return strings.line.character(`U+${code}`, flaw.place)
}
