import { Select } from '@mantine/core'
import { LANGUAGES, languageOf } from '../../collab/editor/languages'
import { words } from '../../ui/words'
import styles from './LanguagePicker.module.css'

interface LanguagePickerProps {
  readonly value: string
  readonly disabled: boolean
  readonly onChange: (languageId: string) => void
}

const options = LANGUAGES.map(({ id, label }) => ({ value: id, label }))

/** The languages whose name holds what was typed; "java" means Java rather than JavaScript. */
function bestFirst(search: string) {
  const sought = search.trim().toLowerCase()
  const placeIn = (label: string) => label.toLowerCase().indexOf(sought)
  return options
    .filter(({ label }) => placeIn(label) >= 0)
    .sort((one, other) => placeIn(one.label) - placeIn(other.label) || one.label.length - other.label.length)
}

export function LanguagePicker({ value, disabled, onChange }: LanguagePickerProps) {
  return (
    <Select
      aria-label={words.room.language}
      data={options}
      value={languageOf(value).id}
      onChange={(id) => {
        if (id !== null) onChange(id)
      }}
      // Otherwise what one looks for would be added to the name of the present language.
      onClick={(event) => event.currentTarget.select()}
      nothingFoundMessage={words.room.languageNone}
      disabled={disabled}
      searchable
      filter={({ search }) => bestFirst(search)}
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
