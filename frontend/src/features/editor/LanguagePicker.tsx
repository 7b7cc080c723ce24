import { Select } from '@mantine/core'
import type { ComboboxItem, ComboboxParsedItem } from '@mantine/core'
import { useDispatch, useSelector } from 'react-redux'
import { LANGUAGES, languageOf } from '../../collab/editor/languages'
import { strings } from '../../ui/strings'
import { activeEditor } from './activeEditor'
import styles from './LanguagePicker.module.css'
import { languagePicked, selectRecentLanguages } from './languagesSlice'

interface LanguagePickerProps {
  readonly value: string
  readonly disabled: boolean
  readonly onChange: (languageId: string) => void
}

/**
 * The language of a file: the present one and recent ones first, then by name. A user who is done with it goes on in
 * the editor.
 */
export function LanguagePicker({ value, disabled, onChange }: LanguagePickerProps) {
  const picks = useSelector(selectRecentLanguages)
  const dispatch = useDispatch()
  const present = languageOf(value).id

  function picked(id: string) {
    if (id !== value) onChange(id)
    dispatch(languagePicked(id))
    activeEditor()?.focus()
  }

  return (
    <Select
      aria-label={strings.room.language}
      // The list opens where the present one is: at its beginning.
      data={groupsOf([present, ...picks.filter((id) => id !== present)])}
      value={present}
      onOptionSubmit={picked}
      // Otherwise what the user looks for would be added to the name of the present language.
      onClick={(event) => event.currentTarget.select()}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape') return
        // Leaving the field brings back the name of the present language.
        currentTarget.blur()
        activeEditor()?.focus()
      }}
      nothingFoundMessage={strings.room.languageNone}
      disabled={disabled}
      searchable
      filter={({ options, search }) => bestFirst(options, search)}
      allowDeselect={false}
      selectFirstOptionOnChange
      withScrollArea={false}
      classNames={{ options: styles.options ?? '' }}
      comboboxProps={{ width: 200, position: 'bottom-start' }}
      size="xs"
      w={132}
    />
  )
}

/** @param first ids of those above the others */
function groupsOf(first: readonly string[]) {
  const optionOf = ({ id, label }: { id: string; label: string }) => ({ value: id, label })
  const known = first.flatMap((id) => LANGUAGES.filter((language) => language.id === id))
  return [
    { group: strings.room.languagesRecent, items: known.map(optionOf) },
    {
      group: strings.room.languagesAll,
      items: LANGUAGES.filter(({ id }) => !first.includes(id)).map(optionOf),
    },
  ]
}

/** The languages whose name holds what was typed, those that begin with it first; "java" means Java rather than JavaScript. */
function bestFirst(options: ComboboxParsedItem[], search: string): ComboboxParsedItem[] {
  const sought = search.trim().toLowerCase()
  if (sought === '') return options
  const placeIn = ({ label }: ComboboxItem) => label.toLowerCase().indexOf(sought)
  return options
    .flatMap((option) => ('items' in option ? option.items : [option]))
    .filter((option) => placeIn(option) >= 0)
    .sort((one, other) => placeIn(one) - placeIn(other) || one.label.localeCompare(other.label, 'en'))
}
