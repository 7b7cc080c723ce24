import { useEffect, useRef } from 'react'
import { Avatar } from '../../ui/Avatar'
import { initialsOf } from '../../ui/initials'
import { strings } from '../../ui/strings'
import styles from './PeoplePanel.module.css'
import type { Person } from './people'

interface PeoplePanelProps {
  readonly me: Person
  readonly others: readonly Person[]
  /** The name of the file in which another is. */
  readonly fileOf: (person: Person) => string | undefined
  /** Whether the server tells who is here; without it, that is unknown. */
  readonly live: boolean
  readonly onChangeMe: () => void
  /** Goes to where another is. */
  readonly onGoTo: (person: Person) => void
  /** Whom the user follows, by the key. */
  readonly followedKey: string | undefined
  /** Follows another, or no longer. */
  readonly onFollow: (person: Person) => void
  /** Asks all others to follow. */
  readonly onBring: () => void
  /** Whether the user's name or colour has just been changed, or left as it was: the focus goes on from there. */
  readonly fromChange?: boolean
}

export function PeoplePanel({
  me,
  others,
  fileOf,
  live,
  onChangeMe,
  onGoTo,
  followedKey,
  onFollow,
  onBring,
  fromChange = false,
}: PeoplePanelProps) {
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (fromChange) row.current?.focus()
  }, [fromChange])

  return (
    <div className={styles.panel}>
      <h2 className="visually-hidden">{strings.room.people}</h2>
      <ul>
        <li>
          <button
            ref={row}
            type="button"
            className={styles.row}
            title={strings.room.changeMe}
            onClick={onChangeMe}
          >
            <PersonName person={me} />
            <span className={styles.you}>{strings.room.you}</span>
            <span className={styles.change} aria-hidden="true">
              {strings.room.changeMeBrief}
            </span>
            <span className="visually-hidden">{strings.room.changeMe}</span>
          </button>
        </li>
        {others.map((person) => (
          <li key={person.key}>
            <OtherRow
              person={person}
              file={live ? fileOf(person) : undefined}
              onGoTo={() => onGoTo(person)}
            />
            {live && (
              <button
                type="button"
                className={styles.follow}
                aria-pressed={person.key === followedKey}
                aria-label={strings.follow.follow(person.name)}
                onClick={() => onFollow(person)}
              >
                {person.key === followedKey ? strings.follow.stop : strings.follow.followBrief}
              </button>
            )}
          </li>
        ))}
      </ul>
      {live && others.length > 0 && (
        <button type="button" className={styles.bring} onClick={onBring}>
          {strings.follow.bring}
        </button>
      )}
      {live && others.length === 0 && <p className={styles.empty}>{strings.room.onlyYou}</p>}
    </div>
  )
}

interface OtherRowProps {
  readonly person: Person
  /** The name of the file in which they are; undefined if that is not known. */
  readonly file: string | undefined
  readonly onGoTo: () => void
}

/** Another participant; a click goes to where they are. */
function OtherRow({ person, file, onGoTo }: OtherRowProps) {
  if (file === undefined) return <PersonName person={person} />
  return (
    <button type="button" className={styles.row} title={strings.room.goTo(person.name)} onClick={onGoTo}>
      <PersonName person={person} />
      <span className={styles.file}>{file}</span>
      <span className="visually-hidden">{strings.room.goTo(person.name)}</span>
    </button>
  )
}

function PersonName({ person }: { readonly person: Person }) {
  const { name, color, activity } = person
  const isAbsent = activity === 'idle' || activity === 'away'
  return (
    <>
      <span className={styles.avatar} data-activity={activity}>
        <Avatar initials={initialsOf(name)} color={color} />
      </span>
      <span className={styles.name}>{name}</span>
      {isAbsent && <span className={styles.activity}>{strings.follow.activity[activity]}</span>}
    </>
  )
}
