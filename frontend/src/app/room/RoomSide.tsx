import { Suspense, lazy, useRef } from 'react'
import type { ReactNode } from 'react'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { strings } from '../../ui/strings'
import styles from './RoomScreen.module.css'
import { PaneDivider, usePaneWidth } from './PaneDivider'
import { PaneTab } from './PaneTab'
import { useTapOutside } from './useTapOutside'

/** What the pane at the right can show. */
export type SideTab = 'people' | 'chat'

const TABS: readonly { readonly id: SideTab; readonly title: string }[] = [
  { id: 'chat', title: strings.chat.title },
  { id: 'people', title: strings.room.people },
]

const PANE_ID = 'side-pane'

interface RoomSideProps {
  readonly tab: SideTab
  /** How many messages the user has not read. */
  readonly unread: number
  /** Whether it lies over the editor, and goes with a tap beside it. */
  readonly overlays: boolean
  readonly onTab: (tab: SideTab) => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The pane at the right of the editor. */
export function RoomSide({ tab, unread, overlays, onTab, onClose, children }: RoomSideProps) {
  const side = useRef<HTMLElement>(null)
  useTapOutside(side, overlays, onClose)
  const width = usePaneWidth('side')
  const title = tab === 'chat' ? strings.chat.title : strings.room.people

  return (
    <>
      {!overlays && <PaneDivider pane="side" paneId={PANE_ID} onCollapse={onClose} />}
      <aside
        id={PANE_ID}
        ref={side}
        className={styles.side}
        style={overlays ? undefined : { width }}
        data-region=""
        aria-label={title}
      >
        <div className={styles.sideTabs}>
          {TABS.map(({ id, title }) => (
            <PaneTab
              key={id}
              title={id === 'chat' && tab !== 'chat' && unread > 0 ? `${title} (${unread})` : title}
              current={id === tab}
              onChoose={() => onTab(id)}
            />
          ))}
        </div>
        <ErrorBoundary key={tab} part={title}>
          {children}
        </ErrorBoundary>
      </aside>
    </>
  )
}

/** Comes when it is wanted: most of the first minute nobody chats. */
const ChatPanel = lazy(async () => ({
  default: (await import('../../features/chat/ChatPanel')).ChatPanel,
}))

type ChatSideProps = Parameters<typeof ChatPanel>[0]

export function ChatSide(props: ChatSideProps) {
  return (
    <Suspense fallback={<p className={styles.empty}>{strings.chat.loading}</p>}>
      <ChatPanel {...props} />
    </Suspense>
  )
}
