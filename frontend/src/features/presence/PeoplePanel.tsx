import { Avatar } from '../../ui/Avatar'
import { initialsOf } from '../../ui/initials'
import { words } from '../../ui/words'
import styles from './PeoplePanel.module.css'
import type { Person } from './people'

interface PeoplePanelProps {
  readonly me: Person
  readonly others: readonly Person[]
  /** Whether the server tells who is here; without it, nobody knows. */
  readonly live: boolean
}

export function PeoplePanel({ me, others, live }: PeoplePanelProps) {
  return (
    <div className={styles.panel}>
      <h2>{words.room.people}</h2>
      <ul>
        <PersonRow person={me} you />
        {others.map((person) => (
          <PersonRow key={person.key} person={person} />
        ))}
      </ul>
      {live && others.length === 0 && <p className={styles.empty}>{words.room.onlyYou}</p>}
    </div>
  )
}

function PersonRow({ person, you = false }: { readonly person: Person; readonly you?: boolean }) {
  return (
    <li>
      <Avatar initials={initialsOf(person.name)} color={person.color} />
      <span className={styles.name}>{person.name}</span>
      {you && <span className={styles.you}>{words.room.you}</span>}
    </li>
  )
}
