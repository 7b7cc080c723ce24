import styles from './ColorChoice.module.css'
import { MEMBER_COLORS } from './memberColors'
import { strings } from '../../ui/strings'

interface ColorChoiceProps {
  readonly value: string
  readonly taken: readonly string[]
  readonly onChange: (color: string) => void
}

export function ColorChoice({ value, taken, onChange }: ColorChoiceProps) {
  return (
    <fieldset className={styles.choice}>
      <legend>{strings.lobby.color}</legend>
      <div className={styles.swatches}>
        {MEMBER_COLORS.map((color, index) => (
          <label key={color} className={styles.swatch} style={{ backgroundColor: color }}>
            <input
              type="radio"
              name="color"
              value={color}
              checked={color === value}
              onChange={() => onChange(color)}
              className="visually-hidden"
            />
            <span className="visually-hidden">
              {strings.lobby.colorOption(index + 1)}
              {taken.includes(color) ? `, ${strings.lobby.colorTaken}` : ''}
            </span>
            {taken.includes(color) && <span className={styles.taken} aria-hidden="true" />}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
