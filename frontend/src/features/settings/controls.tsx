import { useId } from 'react'
import styles from './SettingsDialog.module.css'

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly choices: readonly T[]
  readonly wordsOf: Readonly<Record<T, string>>
  readonly onChange: (value: T) => void
}

/** One of a few. */
export function Choice<T extends string>({ label, value, choices, wordsOf, onChange }: ChoiceProps<T>) {
  const id = useId()
  return (
    <p className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((one) => one === event.target.value)
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {choices.map((one) => (
          <option key={one} value={one}>
            {wordsOf[one]}
          </option>
        ))}
      </select>
    </p>
  )
}

interface SwitchProps {
  readonly label: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** On or off. */
export function Switch({ label, on, onChange }: SwitchProps) {
  const id = useId()
  return (
    <p className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="checkbox"
        className={styles.switch}
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
      />
    </p>
  )
}

interface NumberRangeProps {
  readonly label: string
  readonly value: number
  /** The value as it is read. */
  readonly shown: string
  readonly bounds: { readonly min: number; readonly max: number; readonly step: number }
  readonly onChange: (value: number) => void
}

/** A number between two others. */
export function NumberRange({ label, value, shown, bounds, onChange }: NumberRangeProps) {
  const id = useId()
  return (
    <p className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.range}>
        <input
          id={id}
          type="range"
          {...bounds}
          value={value}
          aria-valuetext={shown}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
        <span className={styles.value} aria-hidden="true">
          {shown}
        </span>
      </span>
    </p>
  )
}
