import { Button } from '@mantine/core'
import { useDispatch, useSelector } from 'react-redux'
import { words } from '../../ui/words'
import { CopyLinkButton } from './CopyLinkButton'
import { hintDismissed, selectHintDismissed } from './hintSlice'
import styles from './InviteHint.module.css'
import { LocalLinkNote } from './LocalLinkNote'

/** What to do in a room without anybody else; once dismissed it never comes again, and the first key sends it away. */
export function InviteHint({ typed }: { readonly typed: boolean }) {
  const dismissed = useSelector(selectHintDismissed)
  const dispatch = useDispatch()
  if (dismissed || typed) return null
  return (
    <section className={styles.hint} aria-label={words.room.hintTitle}>
      <strong>{words.room.hintTitle}</strong>
      <p>{words.room.hintBody}</p>
      <LocalLinkNote />
      <div className={styles.actions}>
        <CopyLinkButton />
        <Button size="xs" variant="default" onClick={() => dispatch(hintDismissed())}>
          {words.room.hintDismiss}
        </Button>
      </div>
    </section>
  )
}
