import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { SubmitEvent } from 'react'
import { useSelector } from 'react-redux'
import type { Room } from '../../api/pairspaceApi.generated'
import { Avatar } from '../../ui/Avatar'
import { Card } from '../../ui/Card'
import { InlineProblem } from '../../ui/InlineProblem'
import { initialsOf } from '../../ui/initials'
import { Page } from '../../ui/Page'
import { PageHeading } from '../../ui/PageHeading'
import { strings } from '../../ui/strings'
import { ColorChoice } from './ColorChoice'
import styles from './Lobby.module.css'
import { suggestColor } from './memberColors'
import { useNameField } from './memberName'
import { useJoinRoom } from './useJoinRoom'
import { selectVisits } from './visitsSlice'

interface LobbyProps {
  readonly room: Room
  /** Whether this browser has just created the room: then it has no participants. */
  readonly created: boolean
}

/** Asks for the user's name. Nothing here can keep them from entering but a missing name. */
export function Lobby({ room, created }: LobbyProps) {
  const { lastName, lastColor } = useSelector(selectVisits)
  const taken = room.participants.map((participant) => participant.color)
  const name = useNameField(lastName)
  const [chosen, setChosen] = useState<string>()
  const color = chosen ?? suggestColor(taken, room.colorUses, lastColor)
  const nameField = useRef<HTMLInputElement>(null)
  const { join, joining, problem } = useJoinRoom()

  useEffect(() => {
    nameField.current?.focus()
    nameField.current?.select()
  }, [])

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const usable = name.usable()
    if (usable === undefined) nameField.current?.focus()
    else if (!joining) void join(room, usable, color)
  }

  return (
    <Page narrow>
      <Card>
        <PageHeading documentTitle={room.title} className={styles.heading} spoken>
          {created ? strings.lobby.created : strings.lobby.heading(room.title)}
        </PageHeading>
        {created ? <p className={styles.nobody}>{strings.lobby.createdHint}</p> : <Inside room={room} />}
        <form onSubmit={submit} className={styles.form} noValidate>
          <TextInput
            ref={nameField}
            label={strings.lobby.name}
            description={strings.lobby.nameHint}
            {...name.shown}
            autoComplete="nickname"
            size="md"
            required
            withAsterisk={false}
          />
          <ColorChoice value={color} taken={taken} onChange={setChosen} />
          {problem !== undefined && <InlineProblem what={strings.lobby.failed} problem={problem} />}
          <Button type="submit" size="md" aria-disabled={joining}>
            {joining ? strings.lobby.joining : strings.lobby.join}
          </Button>
        </form>
      </Card>
    </Page>
  )
}

function Inside({ room }: { readonly room: Room }) {
  if (room.participants.length === 0) return <p className={styles.nobody}>{strings.lobby.nobodyInside}</p>
  return (
    <section aria-labelledby="inside" className={styles.inside}>
      <h2 id="inside">{strings.lobby.inside}</h2>
      <ul>
        {room.participants.map((participant) => (
          <li key={participant.id}>
            <Avatar initials={initialsOf(participant.name)} color={participant.color} />
            {participant.name}
          </li>
        ))}
      </ul>
    </section>
  )
}
