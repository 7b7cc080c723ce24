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

export function LanguagePicker({ value, disabled, onChange }: LanguagePickerProps) {
  return (
    <Select
      aria-label={words.room.language}
      data={options}
      value={languageOf(value).id}
      onChange={(id) => {
        if (id !== null) onChange(id)
      }}
      nothingFoundMessage={words.room.languageNone}
      disabled={disabled}
      searchable
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
