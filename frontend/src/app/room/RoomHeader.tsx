import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { ChatButton } from '../../features/chat/ChatButton'
import { ConnectionChip } from '../../features/connection/ConnectionChip'
import { LanguagePicker } from '../../features/editor/LanguagePicker'
import { AvatarStack } from '../../features/presence/AvatarStack'
import type { Person } from '../../features/presence/people'
import { LocalLinkNote } from '../../features/rooms/LocalLinkNote'
import { RenamableTitle } from '../../features/rooms/RenamableTitle'
import { FilesIcon, LinkIcon, Mark, MoreIcon } from '../../ui/icons'
import { keyNames } from '../../ui/keyNames'
import { ThemeSwitch } from '../../ui/ThemeSwitch'
import { strings } from '../../ui/strings'
import tool from '../../ui/ToolButton.module.css'
import styles from './RoomHeader.module.css'

interface RoomHeaderProps {
  readonly roomId: string
  readonly title: string
  readonly file: RoomFile | undefined
  /** How many files the room has. */
  readonly fileCount: number
  readonly filesOpen: boolean
  readonly people: readonly Person[]
  readonly peopleOpen: boolean
  readonly chatOpen: boolean
  /** How many messages the user has not read. */
  readonly unread: number
  readonly editable: boolean
  readonly live: boolean
  readonly onLanguage: (languageId: string) => void
  readonly onToggleFiles: () => void
  readonly onTogglePeople: () => void
  readonly onToggleChat: () => void
  readonly onShare: () => void
  readonly onCommands: () => void
}

export function RoomHeader(props: RoomHeaderProps) {
  const { roomId, title, file, fileCount, filesOpen, people, peopleOpen, editable, live } = props
  return (
    <header className={styles.header} data-region="">
      <a href="#editor" className={styles.skip}>
        {strings.room.skipToEditor}
      </a>
      <Link to="/" className={styles.home} aria-label={strings.room.home} title={strings.room.home}>
        <Mark />
      </Link>
      <button
        type="button"
        className={`${tool.button} ${styles.inBottomBar}`}
        aria-expanded={filesOpen}
        aria-label={filesOpen ? strings.files.hide : strings.files.show(fileCount)}
        title={filesOpen ? strings.files.hide : strings.files.show(fileCount)}
        onClick={props.onToggleFiles}
      >
        <FilesIcon />
        <span className={styles.fileCount}>{fileCount}</span>
      </button>
      <RenamableTitle roomId={roomId} title={title} fileName={file?.name} unread={props.unread} live={live} />
      <ConnectionChip />
      <div className={styles.tools}>
        {file !== undefined && (
          <LanguagePicker value={file.language} disabled={!editable} onChange={props.onLanguage} />
        )}
        <span className={styles.gap} />
        <span className={`${styles.inBottomBar} ${styles.chat}`}>
          <ChatButton unread={props.unread} open={props.chatOpen} onToggle={props.onToggleChat} />
        </span>
        <AvatarStack people={people} open={peopleOpen} onToggle={props.onTogglePeople} />
        <LocalLinkNote brief />
        <Button size="xs" className={styles.share} aria-label={strings.share.open} onClick={props.onShare}>
          <LinkIcon />
          <span className={styles.shareLabel}>{strings.share.open}</span>
        </Button>
        <span className={styles.theme}>
          <ThemeSwitch />
        </span>
        <button
          type="button"
          className={`${tool.button} ${styles.inBottomBar}`}
          aria-label={strings.palette.open}
          title={`${strings.palette.open} (${keyNames('Mod+K')})`}
          onClick={props.onCommands}
        >
          <MoreIcon size={20} />
        </button>
      </div>
    </header>
  )
}
