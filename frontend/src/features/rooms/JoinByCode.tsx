import { Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { SubmitEvent } from 'react'
import { useNavigate } from 'react-router'
import { words } from '../../ui/words'
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
        label={words.landing.joinLabel}
        placeholder={words.landing.joinPlaceholder}
        value={text}
        error={invalid ? words.landing.joinInvalid : undefined}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setInvalid(false)
        }}
        autoComplete="off"
        spellCheck={false}
        size="md"
      />
      <Button type="submit" variant="default" size="md" className={styles.button}>
        {words.landing.join}
      </Button>
    </form>
  )
}
