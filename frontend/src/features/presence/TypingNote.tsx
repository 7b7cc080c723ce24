import { useSessionState } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'
import styles from './TypingNote.module.css'
import { usePeople } from './usePeople'

/** Visual only: in a screen reader it would never be silent. Without a connection it is unknown who types. */
export function TypingNote() {
  const live = useSessionState(({ connection }) => connection.status === 'live')
  const typing = usePeople((peer) => peer.typing)
  if (!live || typing.length === 0) return null
  const sentence = strings.room.typing(typing.map(({ name }) => name))
  return (
    <span aria-hidden="true" className={styles.note} title={sentence}>
      {sentence}
    </span>
  )
}
