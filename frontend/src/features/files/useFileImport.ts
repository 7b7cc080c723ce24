import { useState } from 'react'
import { decodedText } from '../../collab/document/decodedText'
import { cleanedName, keyOf } from '../../collab/document/fileNames'
import { MOST_FILES } from '../../collab/document/limits'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { replaceText } from '../../collab/document/replaceText'
import { announce } from '../../ui/announcer'
import { strings } from '../../ui/strings'
import { withoutMiddle } from '../../ui/withoutMiddle'
import { freeName } from './fileNameSentence'

/** Bytes that one UTF-16 unit takes at most, in UTF-8. */
const MOST_BYTES = 3

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

interface Room {
  readonly files: readonly RoomFile[]
  /** UTF-16 units that a file may hold. */
  readonly maxChars: number
  readonly create: (name: string, text: string) => string
  readonly onOpen: (fileId: string, goesOn: boolean) => void
}

/** Brings files of this machine into the room: all or none. */
export function useFileImport({ files, maxChars, create, onOpen }: Room) {
  const [outcome, setOutcome] = useState<ImportOutcome>()

  function refuse(sentence: string) {
    setOutcome({ kind: 'refused', sentence })
    announce(sentence, 'assertive')
  }

  async function take(given: readonly File[], folder: string) {
    setOutcome(undefined)
    if (files.length + given.length > MOST_FILES) return refuse(strings.files.tooMany(MOST_FILES))
    const read: ReadFile[] = []
    for (const file of given) {
      const name = cleanedName(folder === '' ? file.name : `${folder}/${file.name}`)
      const text = file.size > MOST_BYTES * maxChars ? 'tooLarge' : await textOf(file)
      if (text === 'tooLarge' || (typeof text !== 'string' && text.text.length > maxChars))
        return refuse(strings.files.tooLarge(withoutMiddle(name), maxChars))
      if (typeof text === 'string') return refuse(strings.files[text](withoutMiddle(name)))
      read.push({ name, text: text.text })
    }
    const names = read.map(({ name }) => name).filter((name) => fileCalled(name) !== undefined)
    if (names.length > 0) setOutcome({ kind: 'conflict', names, read })
    else put(read, false)
  }

  const fileCalled = (name: string) => files.find((file) => keyOf(file.name) === keyOf(name))

  function put(read: readonly ReadFile[], replace: boolean) {
    const taken = files.map(({ name }) => name)
    let last: string | undefined
    for (const { name, text } of read) {
      const present = replace ? fileCalled(name) : undefined
      if (present === undefined) {
        const free = freeName(name, taken)
        taken.push(free)
        last = create(free, text)
      } else {
        replaceText(present.text, text)
        last = present.id
      }
    }
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
    forget: () => setOutcome(undefined),
    take: (given: readonly File[], folder: string) => void take(given, folder),
    decide,
  }
}

async function textOf(file: File): Promise<{ readonly text: string } | 'notText' | 'unreadable'> {
  try {
    const text = decodedText(new Uint8Array(await file.arrayBuffer()))
    return text === undefined ? 'notText' : { text: text.replace(/\r\n?/g, '\n') }
  } catch {
    // A folder, or a file that is gone by now.
    return 'unreadable'
  }
}
