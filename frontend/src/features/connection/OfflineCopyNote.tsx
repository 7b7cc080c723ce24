import { useSessionState } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'

/** Says so when edits exist nowhere but in this page and on the server. */
export function OfflineCopyNote() {
  const off = useSessionState((state) => state.copy === 'off')
  return (
    <span role="status">
      {off && <span title={strings.connection.copyOffWhy}>{strings.connection.copyOff}</span>}
    </span>
  )
}
