import { Avatar } from '../../ui/Avatar'
import { PeopleIcon } from '../../ui/icons'
import { initialsOf } from '../../ui/initials'
import { strings } from '../../ui/strings'
import styles from './AvatarStack.module.css'
import type { Person } from './people'

interface AvatarStackProps {
  readonly people: readonly Person[]
  readonly open: boolean
  readonly onToggle: () => void
}

const MOST_SHOWN = 5

/** Who is here, at a glance; opens the list. */
export function AvatarStack({ people, open, onToggle }: AvatarStackProps) {
  const more = people.length - MOST_SHOWN
  const label = open ? strings.room.hidePeople : strings.room.showPeople(people.length)
  return (
    <button
      type="button"
      className={styles.stack}
      aria-expanded={open}
      aria-label={label}
      title={label}
      onClick={onToggle}
    >
      <PeopleIcon />
      {people.slice(0, MOST_SHOWN).map(({ key, name, color }) => (
        <span key={key} className={styles.item}>
          <Avatar initials={initialsOf(name)} color={color} title={name} />
        </span>
      ))}
      {more > 0 && <span className={styles.more}>+{more}</span>}
    </button>
  )
}
