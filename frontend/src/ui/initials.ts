import { charactersOf } from '../collab/document/characters'

const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u

/** Two letters for a name: of its first and last word, or just one. A picture is as wide as both. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const [first = '', last = ''] = [words[0] ?? name, words.length > 1 ? words.at(-1) : ''].map(
    (word) => charactersOf(word ?? '').at(0) ?? '',
  )
  if (PICTURE.test(first)) return first
  return `${first}${PICTURE.test(last) ? '' : last}`.toLocaleUpperCase()
}
