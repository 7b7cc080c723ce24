import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { SubmitEvent } from 'react'
import { InlineProblem } from '../../ui/InlineProblem'
import { strings } from '../../ui/strings'
import { ColorChoice } from './ColorChoice'
import styles from './Lobby.module.css'
import { useNameField } from './memberName'
import { useJoinRoom } from './useJoinRoom'
import type { Visit } from './visitsSlice'

interface MemberFormProps {
  readonly visit: Visit
  /** Colours of the others. */
  readonly taken: readonly string[]
  readonly onDone: () => void
}

/** Changes one's own name and colour in a room. */
export function MemberForm({ visit, taken, onDone }: MemberFormProps) {
  const name = useNameField(visit.name)
  const [color, setColor] = useState(visit.color)
  const field = useRef<HTMLInputElement>(null)
  const { join, joining, problem } = useJoinRoom()

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const usable = name.usable()
    if (usable === undefined) field.current?.focus()
    else if (!joining && (await join(visit, usable, color))) onDone()
  }

  return (
    <form
      onSubmit={(event) => void submit(event)}
      className={styles.memberForm}
      aria-label={strings.room.changeMe}
      noValidate
    >
      <TextInput
        ref={field}
        label={strings.lobby.name}
        {...name.shown}
        autoComplete="nickname"
        required
        withAsterisk={false}
      />
      <ColorChoice value={color} taken={taken} onChange={setColor} />
      {problem !== undefined && <InlineProblem what={strings.room.changeFailed} problem={problem} />}
      <div className={styles.actions}>
        <Button type="submit" size="xs" aria-disabled={joining}>
          {strings.room.save}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {strings.room.cancel}
        </Button>
      </div>
    </form>
  )
}
