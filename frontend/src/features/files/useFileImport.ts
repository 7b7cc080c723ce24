import { useState } from 'react'
import type { NewFile } from '../../collab/document/FileEdits'
import { FileNames, cleanedName, fileNameFlaw, keyOf } from '../../collab/document/fileNames'
import { MOST_FILES } from '../../collab/document/limits'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { readTextFile } from '../../collab/document/readTextFile'
import { replaceText } from '../../collab/document/replaceText'
import { languageOfFileName } from '../../collab/editor/languages'
import { announce } from '../../ui/announcer'
import { useSession } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'
import { withoutMiddle } from '../../ui/withoutMiddle'
import { flawSentence } from './fileNameSentence'

/** A text from this machine on its way into the room. */
interface ReadFile {
  readonly name: string
  readonly text: string
}

/** What became of files that were brought in. */
export type ImportOutcome =
  | { readonly kind: 'refused'; readonly sentence: string }
  /** Some have names that files of the room have: the user decides. */
  | { readonly kind: 'conflict'; readonly names: readonly string[]; readonly read: readonly ReadFile[] }

/**
 * Brings files of this device into the room: all or none.
 *
 * @param maxChars UTF-16 units that a file may hold
 */
export function useFileImport(maxChars: number, onOpen: (fileId: string, goesOn: boolean) => void) {
  const { room } = useSession()
  const [outcome, setOutcome] = useState<ImportOutcome>()

  const refuse = (sentence: string) => setOutcome({ kind: 'refused', sentence })

  async function take(given: readonly File[], folder: string) {
    setOutcome(undefined)
    const { files, unlisted } = room.contents()
    if (files.length + unlisted + given.length > MOST_FILES) return refuse(strings.files.tooMany(MOST_FILES))
    const read: ReadFile[] = []
    for (const file of given) {
      const name = (folder === '' ? '' : `${folder}/`) + cleanedName(file.name)
      const flaw = fileNameFlaw(name)
      if (flaw !== undefined) return refuse(flawSentence(flaw))
      const reading = await readTextFile(file, maxChars)
      if (typeof reading === 'string') return refuse(strings.files[reading](withoutMiddle(name), maxChars))
      read.push({ name, text: reading.text })
    }
    const names = read.flatMap(({ name }) => fileCalled(name)?.name ?? [])
    if (names.length > 0) setOutcome({ kind: 'conflict', names, read })
    else put(read, false)
  }

  // Others may have made files while these were read.
  const fileCalled = (name: string) => room.contents().files.find((file) => keyOf(file.name) === keyOf(name))

  function put(read: readonly ReadFile[], replace: boolean) {
    const names = new FileNames()
    room.contents().files.forEach(({ name }) => names.claim(name))
    const replaced = new Map<RoomFile, string>()
    const made: NewFile[] = []
    for (const { name, text } of read) {
      const present = replace ? fileCalled(name) : undefined
      // Of two files of one name only one can take the place of a third.
      if (present !== undefined && !replaced.has(present)) replaced.set(present, text)
      else made.push({ name: names.claim(name), language: languageOfFileName(name), text })
    }
    replaced.forEach((text, file) => replaceText(file.text, text))
    const last = room.edits.create(...made).at(-1) ?? [...replaced.keys()].at(-1)?.id
    if (last !== undefined) onOpen(last, false)
    announce(strings.files.imported(read.map(({ name }) => withoutMiddle(name))))
  }

  /** Ends a conflict. */
  function decide(choice: 'replace' | 'keepBoth' | 'cancel') {
    setOutcome(undefined)
    if (outcome?.kind === 'conflict' && choice !== 'cancel') put(outcome.read, choice === 'replace')
  }

  return {
    outcome,
    refuse,
    forget: () => setOutcome(undefined),
    take: (given: readonly File[], folder: string) => void take(given, folder),
    decide,
  }
}
