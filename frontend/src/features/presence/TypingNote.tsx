import { words } from '../../ui/words'
import { usePeople } from './usePeople'

/** Sight only: for those who listen, it would never be silent. */
export function TypingNote() {
  const typing = usePeople((peer) => peer.typing)
  if (typing.length === 0) return null
  return <span aria-hidden="true">{words.room.typing(typing.map(({ name }) => name))}</span>
}
