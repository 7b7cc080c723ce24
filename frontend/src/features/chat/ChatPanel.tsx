import { useState } from 'react'
import type { ChatRefusal } from '../../collab/chat/ChatLog'
import type { ChatMessage } from '../../collab/protocol/chatMessages'
import { InlineProblem } from '../../ui/InlineProblem'
import { useSession, useSessionState } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'
import styles from './ChatPanel.module.css'
import { Composer } from './Composer'
import type { ChatRow, SystemLine } from './messageGroups'
import { rowsOfChat } from './messageGroups'
import type { MessageActions } from './MessageGroupRow'
import { MessageGroupRow } from './MessageGroupRow'
import type { FilePlace } from './MessageText'
import { PendingRow } from './PendingRow'
import type { ChatPages } from './useChat'
import { useChatState } from './useChat'
import { useReading } from './useReading'
import { useStickToEnd } from './useStickToEnd'
import { useUnread } from './useUnread'

interface ChatPanelProps {
  readonly roomId: string
  /** The member's id. */
  readonly me: string
  readonly pages: ChatPages
  /** What the room itself says, oldest first. */
  readonly lines: readonly SystemLine[]
  /** The file of the room that a path in a message means; undefined if there is none. */
  readonly fileAt: (path: string) => string | undefined
  readonly onGoTo: (place: FilePlace) => void
}

/** What the participants write to each other. */
export function ChatPanel({ roomId, me, pages, lines, fileAt, onGoTo }: ChatPanelProps) {
  const { chat } = useSession()
  const { messages, pending, more, loaded, changes, refusal } = useChatState()
  const live = useSessionState((state) => state.connection.status === 'live')
  const [edited, setEdited] = useState<ChatMessage>()
  const { list, isAtEnd, onScroll, toEnd } = useStickToEnd<HTMLDivElement>(messages[0]?.messageId ?? '')
  const unread = useUnread(roomId, me)
  const since = useReading(roomId, isAtEnd)
  // Who answers has read what was said.
  const rows = rowsOfChat(messages, lines, messages.at(-1)?.author.id === me ? undefined : since)
  const isChangeable = (message: ChatMessage) => message.author.id === me && chat.isChangeable(message)

  function send(text: string) {
    if (edited === undefined) chat.write(text)
    else if (text !== edited.text) chat.edit(edited.messageId, text)
    setEdited(undefined)
    toEnd()
  }

  function fetchOlder() {
    list.current?.focus()
    if (!pages.isFetching) pages.fetchOlder()
  }

  function goToEnd() {
    list.current?.focus()
    toEnd()
  }

  const actions: MessageActions = {
    fileAt,
    onGoTo,
    isChangeable,
    onEdit: setEdited,
    changes,
    live,
    onDelete({ messageId }) {
      chat.delete(messageId)
      list.current?.focus()
    },
  }

  return (
    <div className={styles.panel}>
      <h2 className="visually-hidden">{strings.chat.title}</h2>
      <div className={styles.place}>
        <div
          ref={list}
          className={styles.list}
          onScroll={onScroll}
          role="region"
          aria-label={strings.chat.messages}
          // A region that scrolls must be reachable by keys.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {more && (
            <button
              type="button"
              className={styles.older}
              aria-disabled={pages.isFetching}
              onClick={fetchOlder}
            >
              {strings.chat.older}
            </button>
          )}
          {pages.problem !== undefined && (
            <InlineProblem what={strings.chat.notLoaded} problem={pages.problem} onRetry={pages.fetchAgain} />
          )}
          {rows.length === 0 && pending.length === 0 && pages.problem === undefined && (
            <p className={styles.empty}>
              {loaded ? strings.chat.empty : live ? strings.chat.loading : strings.chat.offline}
            </p>
          )}
          <ol className={styles.rows}>
            {rows.map((row) => (
              <Row key={row.key} row={row} refusal={refusal} {...actions} />
            ))}
            {pending.map((message) => (
              <PendingRow
                key={message.clientMessageId}
                message={message}
                live={live}
                onAgain={() => chat.writeAgain(message.clientMessageId)}
                onDiscard={() => chat.discard(message.clientMessageId)}
              />
            ))}
          </ol>
        </div>
        {!isAtEnd && (
          <button type="button" className={styles.below} onClick={goToEnd}>
            {unread > 0 ? strings.chat.newBelow : strings.chat.toEnd}
          </button>
        )}
      </div>
      <Composer
        key={edited?.messageId}
        edited={edited?.text}
        draft={chat.draft()}
        longest={chat.longest}
        onDraft={(text) => chat.keepDraft(text)}
        onSend={send}
        onCancel={() => setEdited(undefined)}
        onEditLast={() => setEdited(messages.findLast(isChangeable))}
      />
    </div>
  )
}

interface RowProps extends MessageActions {
  readonly row: ChatRow
  readonly refusal: ChatRefusal | undefined
}

function Row({ row, ...props }: RowProps) {
  switch (row.kind) {
    case 'group':
      return <MessageGroupRow group={row} {...props} />
    case 'system':
      return <li className={styles.system}>{row.sentence}</li>
    case 'unread':
      return <li className={styles.unread}>{strings.chat.unread}</li>
  }
}
