import { Menu } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { ChatRefusal, PendingChange } from '../../collab/chat/ChatLog'
import type { ChatMessage } from '../../collab/protocol/chatMessages'
import { cutBetweenCharacters } from '../../collab/document/characters'
import { Avatar } from '../../ui/Avatar'
import { copyText } from '../../ui/copyText'
import { ClockIcon, MoreIcon } from '../../ui/icons'
import { initialsOf } from '../../ui/initials'
import { strings } from '../../ui/strings'
import styles from './Message.module.css'
import type { MessageGroup } from './messageGroups'
import type { FilePlace } from './MessageText'
import { MessageText } from './MessageText'

/** What can be done with a message. */
export interface MessageActions {
  readonly fileAt: (path: string) => string | undefined
  readonly onGoTo: (place: FilePlace) => void
  /** Whether the user may still change it. */
  readonly isChangeable: (message: ChatMessage) => boolean
  readonly onEdit: (message: ChatMessage) => void
  readonly onDelete: (message: ChatMessage) => void
  /** Changes that the server has not confirmed, by the id of the message. */
  readonly changes: ReadonlyMap<string, PendingChange>
  /** Whether the server can be reached now. */
  readonly live: boolean
}

interface MessageGroupRowProps extends MessageActions {
  readonly group: MessageGroup
  /** Why a change of a message was refused. */
  readonly refusal: ChatRefusal | undefined
}

/** Messages that one author wrote one after the other. */
export function MessageGroupRow({ group, refusal, ...actions }: MessageGroupRowProps) {
  const { author, messages } = group
  const [first] = messages
  return (
    <li className={styles.group}>
      <Avatar initials={initialsOf(author.name)} color={author.color} />
      <div className={styles.messages}>
        <p className={styles.head}>
          <bdi className={styles.name}>{author.name}</bdi>
          {first && <time dateTime={new Date(first.sentAt).toISOString()}>{timeOf(first.sentAt)}</time>}
        </p>
        {messages.map((message) => (
          <div key={message.messageId} className={styles.message}>
            {message.deleted ? (
              <p className={styles.gone}>{strings.chat.deleted}</p>
            ) : (
              <SaidMessage message={message} {...actions} />
            )}
            {refusal?.messageId === message.messageId && (
              <div role="alert" className={styles.refused}>
                {strings.chat.notChanged(refusal.sentence)}
                {refusal.text !== undefined && <p className={styles.lostText}>{refusal.text}</p>}
              </div>
            )}
          </div>
        ))}
      </div>
    </li>
  )
}

interface SaidMessageProps extends MessageActions {
  readonly message: ChatMessage
}

/** A message as it is, or will be once the server has changed it. */
function SaidMessage({ message, ...actions }: SaidMessageProps) {
  const { fileAt, onGoTo, changes, live } = actions
  const change = changes.get(message.messageId)
  const text = change?.text ?? message.text
  return (
    <>
      <MessageText text={text} fileAt={fileAt} onGoTo={onGoTo} />
      {change !== undefined && (
        <p className={styles.waits}>
          <ClockIcon /> {wordsOf(change, live)}
        </p>
      )}
      {message.editedAt !== undefined && <span className={styles.edited}>{strings.chat.edited}</span>}
      <MessageMenu message={message} {...actions} />
    </>
  )
}

function wordsOf({ text }: PendingChange, live: boolean): string {
  if (text === undefined) return live ? strings.chat.deleting : strings.chat.deletionWaits
  return live ? strings.chat.changing : strings.chat.changeWaits
}

/** As much of a message as tells it from others. */
const NAMED_CHARS = 40

interface MessageMenuProps extends MessageActions {
  readonly message: ChatMessage
}

/** The menu itself is made when it is wanted. */
function MessageMenu({ message, isChangeable, onEdit, onDelete }: MessageMenuProps) {
  const [opened, setOpened] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const comesBack = useRef(false)

  // The button is made anew without the menu around it.
  useEffect(() => {
    if (opened || !comesBack.current) return
    comesBack.current = false
    opener.current?.focus()
  }, [opened])

  function goBack() {
    comesBack.current = true
    setOpened(false)
  }

  /** The page has other uses for Escape. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.preventDefault()
    goBack()
  }

  function copy() {
    void copyText(message.text)
    goBack()
  }

  const button = (
    <button
      ref={opener}
      type="button"
      className={styles.more}
      aria-label={strings.chat.actions(cutBetweenCharacters(message.text, NAMED_CHARS))}
      aria-haspopup="menu"
      onClick={() => setOpened(true)}
    >
      <MoreIcon />
    </button>
  )
  if (!opened) return button
  const changeable = isChangeable(message)
  return (
    <Menu
      opened
      onChange={setOpened}
      position="bottom-end"
      closeOnEscape={false}
      returnFocus={false}
      classNames={{ item: styles.item ?? '' }}
      width={140}
      transitionProps={{ duration: 0 }}
      // Mantine would put an element without a role into the menu.
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown onKeyDown={onKeyDown}>
        <Menu.Item onClick={copy}>{strings.chat.copyText}</Menu.Item>
        {changeable && <Menu.Item onClick={() => onEdit(message)}>{strings.chat.edit}</Menu.Item>}
        {changeable && <Menu.Item onClick={() => onDelete(message)}>{strings.chat.delete}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}

const ofToday = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hour12: false })
const ofOtherDays = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

const timeOf = (moment: number): string =>
  (new Date(moment).toDateString() === new Date().toDateString() ? ofToday : ofOtherDays).format(moment)
