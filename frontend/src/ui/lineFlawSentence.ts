import type { LineFlaw } from '../collab/document/cleanedLine'
import { strings } from './strings'

/** What is wrong with a name or title, for people. */
export function lineFlawSentence(flaw: LineFlaw): string {
  if (flaw.kind === 'unseen') return strings.line.unseen
  const code = flaw.codePoint.toString(16).toUpperCase().padStart(4, '0')
  return strings.line.character(`U+${code}`, flaw.place)
}
