import { Button } from '@mantine/core'
import { useDispatch, useSelector } from 'react-redux'
import { strings } from '../../ui/strings'
import { CopyLinkButton } from './CopyLinkButton'
import { hintDismissed, selectHintDismissed } from './hintSlice'
import styles from './InviteHint.module.css'
import { LocalLinkNote } from './LocalLinkNote'

/** What to do in a room without other participants; once dismissed it never comes again, and the first key hides it. */
export function InviteHint({ typed }: { readonly typed: boolean }) {
  const dismissed = useSelector(selectHintDismissed)
  const dispatch = useDispatch()
  if (dismissed || typed) return null
  return (
    <section className={styles.hint} aria-label={strings.room.hintTitle}>
      <strong>{strings.room.hintTitle}</strong>
      <p>{strings.room.hintBody}</p>
      <LocalLinkNote />
      <div className={styles.actions}>
        <CopyLinkButton />
        <Button size="xs" variant="default" onClick={() => dispatch(hintDismissed())}>
          {strings.room.hintDismiss}
        </Button>
      </div>
    </section>
  )
}
