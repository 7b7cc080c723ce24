import { Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { SubmitEvent } from 'react'
import { useNavigate } from 'react-router'
import { strings } from '../../ui/strings'
import styles from './JoinByCode.module.css'
import { roomCodeIn } from './roomCode'

export function JoinByCode() {
  const [text, setText] = useState('')
  const [invalid, setInvalid] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()

  function join(event: SubmitEvent) {
    event.preventDefault()
    const code = roomCodeIn(text)
    setInvalid(code === undefined)
    if (code === undefined) field.current?.focus()
    else void navigate(`/room/${code}`)
  }

  return (
    <form onSubmit={join} className={styles.form} noValidate>
      <TextInput
        ref={field}
        className={styles.field}
        label={strings.landing.joinLabel}
        placeholder={strings.landing.joinPlaceholder}
        value={text}
        error={invalid ? strings.landing.joinInvalid : undefined}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setInvalid(false)
        }}
        autoComplete="off"
        spellCheck={false}
        size="md"
      />
      <Button type="submit" variant="default" size="md" className={styles.button}>
        {strings.landing.join}
      </Button>
    </form>
  )
}
