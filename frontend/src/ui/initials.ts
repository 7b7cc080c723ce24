const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Two letters for a name: of its first and last word, or just one. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : [name]
  return chosen
    .map((word) => firstCharacter(word ?? ''))
    .join('')
    .toLocaleUpperCase()
}

function firstCharacter(text: string): string {
  const [first] = characters.segment(text)
  return first?.segment ?? ''
}
