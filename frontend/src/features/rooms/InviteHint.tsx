import { Button } from '@mantine/core'
import { useDispatch, useSelector } from 'react-redux'
import { words } from '../../ui/words'
import { hintDismissed, selectHintDismissed } from './hintSlice'
import styles from './InviteHint.module.css'

/** What to do in a room without anybody else; once dismissed it never comes again. */
export function InviteHint() {
  const dismissed = useSelector(selectHintDismissed)
  const dispatch = useDispatch()
  if (dismissed) return null
  return (
    <section className={styles.hint} aria-label={words.room.hintTitle}>
      <strong>{words.room.hintTitle}</strong>
      <p>{words.room.hintBody}</p>
      <Button size="compact-sm" variant="default" onClick={() => dispatch(hintDismissed())}>
        {words.room.hintDismiss}
      </Button>
    </section>
  )
}
