import { useSessionState } from '../../ui/SessionContext'
import { words } from '../../ui/words'

/** Says so when edits exist nowhere but in this page and on the server. */
export function OfflineCopyNote() {
  const off = useSessionState((state) => state.copy === 'off')
  return (
    <span role="status">
      {off && <span title={words.connection.copyOffWhy}>{words.connection.copyOff}</span>}
    </span>
  )
}
