import { ChatIcon } from '../../ui/icons'
import { strings } from '../../ui/strings'
import tool from '../../ui/ToolButton.module.css'
import styles from './ChatButton.module.css'

interface ChatButtonProps {
  readonly unread: number
  readonly open: boolean
  readonly onToggle: () => void
}

/** More are not counted on the button. */
const MOST_SHOWN = 99

/** Opens the chat, and says how much of it is new. */
export function ChatButton({ unread, open, onToggle }: ChatButtonProps) {
  const label = open ? strings.chat.hide : strings.chat.show(unread)
  return (
    <button
      type="button"
      className={tool.button}
      aria-expanded={open}
      aria-label={label}
      title={label}
      onClick={onToggle}
    >
      <ChatIcon />
      {unread > 0 && <span className={styles.count}>{unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}</span>}
    </button>
  )
}
