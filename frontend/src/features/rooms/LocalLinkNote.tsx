import { strings } from '../../ui/strings'
import { isLocalLink } from './isLocalLink'
import styles from './LocalLinkNote.module.css'

/** Beside "Copy link": says that others cannot open the link of a server that listens on this machine only. */
export function LocalLinkNote({ brief = false }: { readonly brief?: boolean }) {
  if (!isLocalLink(window.location.hostname)) return null
  return (
    <span className={brief ? styles.brief : styles.note} title={strings.room.localOnly}>
      {brief ? strings.room.localOnlyBrief : strings.room.localOnly}
    </span>
  )
}
