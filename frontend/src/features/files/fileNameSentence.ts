import type { FileNameFlaw, Obstacle } from '../../collab/document/fileNames'
import { FileNames, fileNameFlaw } from '../../collab/document/fileNames'
import { LONGEST_FILE_NAME } from '../../collab/document/limits'
import { lineFlawSentence } from '../../ui/lineFlawSentence'
import { strings } from '../../ui/strings'

/**
 * Why a new file cannot have this name, for people; undefined if it can.
 *
 * @param others names of the files that there are
 */
export function fileNameSentence(name: string, others: readonly string[]): string | undefined {
  const flaw = fileNameFlaw(name)
  if (flaw !== undefined) return flawSentence(flaw)
  const names = new FileNames()
  others.forEach((other) => names.claim(other))
  return obstacleSentence(names.obstacleTo(name))
}

/** Why a name cannot be had beside others, for people; undefined if it can. */
export const obstacleSentence = (obstacle: Obstacle | undefined): string | undefined =>
  obstacle && strings.files[obstacle.kind](obstacle.name)

/** What is wrong with a file's name, for people. */
export function flawSentence(flaw: FileNameFlaw): string {
  switch (flaw.kind) {
    case 'length':
      return strings.files.length(LONGEST_FILE_NAME)
    case 'emptyPart':
      return strings.files.emptyPart
    case 'blankAtEnd':
      return strings.files.blankAtEnd
    case 'dotAtEnd':
      return strings.files.dotAtEnd
    case 'forbidden':
      return strings.files.forbidden
    case 'device':
      return strings.files.device
    default:
      return lineFlawSentence(flaw)
  }
}
