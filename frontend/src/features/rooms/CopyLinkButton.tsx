import { Button } from '@mantine/core'
import { useState } from 'react'
import { announce } from '../../ui/announcer'
import { copyText } from '../../ui/copyText'
import { CheckIcon, LinkIcon } from '../../ui/icons'
import { strings } from '../../ui/strings'
import { useExpiry } from '../../ui/useExpiry'
import styles from './CopyLinkButton.module.css'
import { roomLink } from './roomLink'

const COPIED_SHOWN_MS = 2000

/** Puts the room's link into the clipboard; where a page may not, the link is shown to be copied by hand. */
export function CopyLinkButton({ takesFocus = false }: { readonly takesFocus?: boolean }) {
  const [copied, setCopied] = useState(false)
  useExpiry(copied, COPIED_SHOWN_MS, () => setCopied(false))

  async function copy() {
    const link = roomLink()
    if (await copyText(link)) {
      setCopied(true)
      announce(strings.room.copied)
    } else {
      window.prompt(strings.room.copyFailed, link)
    }
  }

  return (
    <Button
      size="xs"
      className={styles.button}
      // Where a dialog puts the focus when it opens.
      data-autofocus={takesFocus || undefined}
      onClick={() => void copy()}
    >
      {copied ? <CheckIcon /> : <LinkIcon />}
      <span className={styles.label}>
        {copied ? strings.room.copied : strings.room.copyLink}
        {/* Holds the width, so that nothing moves when the words change. */}
        <span className={styles.widest} aria-hidden="true">
          {strings.room.copyLink}
        </span>
      </span>
    </Button>
  )
}
