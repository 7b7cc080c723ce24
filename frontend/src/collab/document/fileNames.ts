import { bytesOf, cutBetweenCharacters } from './characters'
import type { LineFlaw } from './cleanedLine'
import { cleanedLine, lineFlaw } from './cleanedLine'
import { LONGEST_FILE_NAME } from './limits'

/** UTF-8 of what stands between slashes. */
const MAX_BYTES = 255

/** Of what stands behind the last dot, with it. */
const MAX_EXTENSION = 32

/** What stands for a name that cannot be used. */
export const UNNAMED = 'unnamed.txt'

const FORBIDDEN = /[\\:*?"<>|]/g
const RESERVED = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9\u00b9\u00b2\u00b3]) *(?:\..*)?$/i
const BLANKS_AROUND = /^\p{Z}+|\p{Z}+$/u
const MARGIN = /^\p{Z}+|[\p{Z}.]+$/gu

/** Why a name cannot be a file's. */
export type FileNameFlaw =
  LineFlaw | { readonly kind: 'length' | 'emptyPart' | 'blankAtEnd' | 'dotAtEnd' | 'forbidden' | 'device' }

/** A file or folder that is there, and what it is for a name that is wanted: the same, or a file where a folder is needed. */
export interface Obstacle {
  readonly kind: 'isFile' | 'isFolder' | 'noFolder'
  readonly name: string
}

/**
 * Gives files the names that the server gives them, by the rules of its `FileName` and `UniqueNames`: none that some
 * system forbids, none twice whatever the case, and none that is a folder of another. A later file gets a number.
 */
export class FileNames {
  /** Names by their keys. */
  readonly #files = new Map<string, string>()
  readonly #folders = new Map<string, string>()
  readonly #lastNumbers = new Map<string, number>()

  /** @param wanted what a client wrote */
  claim(wanted: string): string {
    return this.#claim(wanted === '' ? UNNAMED : cleanedName(wanted))
  }

  /** What keeps a file from having this name, which has no flaw, beside those that were claimed. */
  obstacleTo(name: string): Obstacle | undefined {
    const parts = name.split('/')
    for (let depth = 1; depth < parts.length; depth++) {
      const file = this.#files.get(keyOf(parts.slice(0, depth).join('/')))
      if (file !== undefined) return { kind: 'noFolder', name: file }
    }
    const file = this.#files.get(keyOf(name))
    if (file !== undefined) return { kind: 'isFile', name: file }
    const folder = this.#folders.get(keyOf(name))
    return folder === undefined ? undefined : { kind: 'isFolder', name: folder }
  }

  readonly #isTaken = (key: string): boolean => this.#files.has(key) || this.#folders.has(key)

  #claim(wanted: string): string {
    const parts = wanted.split('/')
    const above: string[] = []
    let path = ''
    for (const part of parts.slice(0, -1)) {
      path += this.#free(path, part, (key) => this.#files.has(key))
      above.push(path)
      path += '/'
    }
    path += this.#free(path, parts.at(-1) ?? '', this.#isTaken)
    if (!isName(path)) return this.#claim(UNNAMED)
    const name = path.normalize('NFC')
    above.forEach((folder) => this.#folders.set(keyOf(folder), folder))
    this.#files.set(keyOf(name), name)
    return name
  }

  /** The part as it is, or with the lowest number that was not found taken yet. */
  #free(path: string, part: string, isTaken: (key: string) => boolean): string {
    const wanted = keyOf(path + part)
    if (!isTaken(wanted)) return part
    let number = this.#lastNumbers.get(wanted) ?? 2
    while (isTaken(keyOf(path + numbered(part, number)))) number++
    this.#lastNumbers.set(wanted, number)
    return numbered(part, number)
  }
}

/** Equal for names of one file. Case is folded as file systems do; going up first makes one of letters with several forms. */
export const keyOf = (name: string): string => name.toUpperCase().toLowerCase().normalize('NFC')

/** The name that comes closest to one that was never checked. */
export function cleanedName(text: string): string {
  if (isName(text)) return text.normalize('NFC')
  const parts = cleanedLine(text, 2 * LONGEST_FILE_NAME).split('/')
  if (parts.includes('.') || parts.includes('..')) return UNNAMED
  const usable = parts.map(cleanedPart).filter((part) => part !== undefined)
  return [usable.join('/'), usable.at(-1) ?? ''].find(isName) ?? UNNAMED
}

/** The first flaw of a name; undefined if a file can have it. */
export function fileNameFlaw(text: string): FileNameFlaw | undefined {
  if (text === '' || text.length > LONGEST_FILE_NAME) return { kind: 'length' }
  const name = text.normalize('NFC')
  if (name.length > LONGEST_FILE_NAME) return { kind: 'length' }
  return lineFlaw(name) ?? name.split('/').map(partFlaw).find(Boolean)
}

const isName = (text: string): boolean => fileNameFlaw(text) === undefined

function partFlaw(part: string): FileNameFlaw | undefined {
  if (part === '' || part === '.' || part === '..') return { kind: 'emptyPart' }
  if (BLANKS_AROUND.test(part)) return { kind: 'blankAtEnd' }
  if (part.endsWith('.')) return { kind: 'dotAtEnd' }
  if (part.search(FORBIDDEN) >= 0) return { kind: 'forbidden' }
  if (RESERVED.test(part)) return { kind: 'device' }
  return bytesOf(part) > MAX_BYTES ? { kind: 'length' } : undefined
}

function cleanedPart(part: string): string | undefined {
  const trimmed = part.replace(FORBIDDEN, '_').replace(MARGIN, '')
  const safe = RESERVED.test(trimmed) ? `_${trimmed}` : trimmed
  const fitting = withInserted(safe, '').replace(MARGIN, '')
  return partFlaw(fitting) === undefined && lineFlaw(fitting) === undefined ? fitting : undefined
}

/** The same with a number before its last dot: `main (2).py`. */
const numbered = (part: string, number: number): string => withInserted(part, ` (${number})`)

/** With something before the last dot; the stem is cut so that it fits. */
function withInserted(part: string, inserted: string): string {
  const dot = part.lastIndexOf('.')
  const end = dot > 0 && part.length - dot <= MAX_EXTENSION ? dot : part.length
  const tail = inserted + part.slice(end)
  const stem = cutBetweenCharacters(
    part.slice(0, end),
    LONGEST_FILE_NAME - tail.length,
    MAX_BYTES - bytesOf(tail),
  )
  return cleanedLine(stem, LONGEST_FILE_NAME) + tail
}
