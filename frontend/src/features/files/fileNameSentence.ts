import { FileNames, fileNameFlaw } from '../../collab/document/fileNames'
import { LONGEST_FILE_NAME } from '../../collab/document/limits'
import { lineFlawSentence } from '../../ui/lineFlawSentence'
import { strings } from '../../ui/strings'

/**
 * Why a file cannot have this name, for people; undefined if it can.
 *
 * @param others names of the other files
 */
export function fileNameSentence(name: string, others: readonly string[]): string | undefined {
  const flaw = fileNameFlaw(name)
  if (flaw === undefined) return beside(others).isFree(name) ? undefined : strings.files.taken(name)
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

/** The name itself, or with a number if a file or folder has it already. */
export const freeName = (name: string, others: readonly string[]): string => beside(others).claim(name)

function beside(others: readonly string[]): FileNames {
  const names = new FileNames()
  others.forEach((other) => names.claim(other))
  return names
}
