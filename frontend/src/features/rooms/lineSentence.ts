import { lineFlaw } from '../../collab/document/cleanedLine'
import { lineFlawSentence } from '../../ui/lineFlawSentence'

/** Why a name or title that is not empty cannot be one, for users; undefined if it can. */
export function lineSentence(line: string): string | undefined {
  const flaw = lineFlaw(line)
  return flaw && lineFlawSentence(flaw)
}
