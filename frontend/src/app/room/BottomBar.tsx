import type { ReactNode } from 'react'
import { ChatIcon, FileIcon, FilesIcon, MoreIcon, PeopleIcon } from '../../ui/icons'
import { strings } from '../../ui/strings'
import styles from './BottomBar.module.css'
import type { SideTab } from './RoomSide'

interface BottomBarProps {
  readonly filesOpen: boolean
  readonly side: SideTab | 'closed'
  /** How many messages the user has not read. */
  readonly unread: number
  readonly onFiles: () => void
  /** Leaves only the editor. */
  readonly onCode: () => void
  readonly onSide: (tab: SideTab) => void
  readonly onCommands: () => void
}

const { bottom } = strings.layout

/** On a narrow screen one thing is shown at a time; this chooses which. */
export function BottomBar({ filesOpen, side, unread, ...on }: BottomBarProps) {
  const isCode = !filesOpen && side === 'closed'
  return (
    <nav className={styles.bar} aria-label={bottom.label} data-region="" data-beside="">
      <Item icon={<FilesIcon size={20} />} label={bottom.files} current={filesOpen} onPress={on.onFiles} />
      <Item icon={<FileIcon size={20} />} label={bottom.code} current={isCode} onPress={on.onCode} />
      <Item
        icon={<ChatIcon size={20} />}
        label={bottom.chat}
        count={unread}
        current={side === 'chat'}
        onPress={() => on.onSide('chat')}
      />
      <Item
        icon={<PeopleIcon size={20} />}
        label={bottom.people}
        current={side === 'people'}
        onPress={() => on.onSide('people')}
      />
      <Item icon={<MoreIcon size={20} />} label={bottom.more} current={false} onPress={on.onCommands} />
    </nav>
  )
}

interface ItemProps {
  readonly icon: ReactNode
  readonly label: string
  readonly count?: number
  readonly current: boolean
  readonly onPress: () => void
}

function Item({ icon, label, count = 0, current, onPress }: ItemProps) {
  return (
    <button type="button" className={styles.item} aria-pressed={current} onClick={onPress}>
      {icon}
      <span>{count > 0 ? bottom.counted(label, count) : label}</span>
    </button>
  )
}
