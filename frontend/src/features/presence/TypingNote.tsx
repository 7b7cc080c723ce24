import { usePeers } from '../../ui/SessionContext'
import { words } from '../../ui/words'
import { peopleAmong } from './people'

/** Sight only: for those who listen, it would never be silent. */
export function TypingNote() {
  const typing = peopleAmong(usePeers().filter((peer) => peer.typing))
  if (typing.length === 0) return null
  return <span aria-hidden="true">{words.room.typing(typing.map(({ name }) => name))}</span>
}
