import { useState } from 'react'
import { cutBetweenCharacters } from '../../collab/document/characters'
import { LONGEST_NAME } from '../../collab/document/limits'
import { strings } from '../../ui/strings'
import { lineSentence } from './lineSentence'

/** A field for a member's name: what it says, and what is wrong with it once the user wants to use it. */
export function useNameField(first: string) {
  const [name, setName] = useState(first)
  const [flaw, setFlaw] = useState<string>()
  const [cut, setCut] = useState(false)

  return {
    /** Returns the name as it can be used; undefined if it cannot, which the field says from then on. */
    usable(): string | undefined {
      const trimmed = name.trim()
      const found = trimmed === '' ? strings.lobby.nameMissing : lineSentence(trimmed)
      setFlaw(found)
      return found === undefined ? trimmed : undefined
    },
    /** For the text field. */
    shown: {
      value: name,
      error: flaw ?? (cut ? strings.line.upTo(LONGEST_NAME) : undefined),
      onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
        const { value } = event.currentTarget
        const fitting = cutBetweenCharacters(value, LONGEST_NAME)
        setName(fitting)
        setCut(fitting !== value)
        setFlaw(undefined)
      },
    },
  }
}
