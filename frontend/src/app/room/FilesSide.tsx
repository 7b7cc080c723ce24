import { useRef } from 'react'
import { goToRange } from '../../features/editor/activeEditor'
import { currentPlace } from '../../features/search/currentPlace'
import type { Match } from '../../features/search/matches'
import { SearchPanel } from '../../features/search/SearchPanel'
import { FilesPanel } from '../../features/files/FilesPanel'
import type { FileChanges } from '../../features/files/useFileChanges'
import type { PeopleInFiles } from '../../features/presence/usePeopleInFiles'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { isTouch } from '../../ui/isTouch'
import { useRoomContents } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'
import styles from './RoomScreen.module.css'
import { useNarrowScreen } from './useScreenWidth'
import { useEscape } from './useEscape'
import { PaneTab } from './PaneTab'
import type { useSearchPane } from './useSearchPane'
import { useTapOutside } from './useTapOutside'
import { PaneDivider, usePaneWidth } from './PaneDivider'

const PANE_ID = 'files-pane'

interface FilesSideProps {
  readonly roomId: string
  readonly activeId: string | undefined
  readonly editable: boolean
  readonly maxChars: number
  readonly people: PeopleInFiles
  readonly changes: FileChanges
  readonly onOpen: (fileId: string, goesOn: boolean) => void
  readonly onClose: () => void
  /** The search in place of the files, and what asks for it. */
  readonly search: ReturnType<typeof useSearchPane>
}

/** The files at the left, or the search in them; over the editor where the screen is narrow, and then gone once one is chosen. */
export function FilesSide(props: FilesSideProps) {
  const { roomId, activeId, editable, maxChars, people, changes, onOpen, onClose, search } = props
  const { files, unlisted } = useRoomContents()
  const narrow = useNarrowScreen()
  const side = useRef<HTMLElement>(null)
  const width = usePaneWidth('files')
  useTapOutside(side, narrow, onClose)
  useEscape(narrow, onClose)

  function open(fileId: string, goesOn: boolean) {
    onOpen(fileId, goesOn && !isTouch())
    if (narrow) onClose()
  }

  function goTo(fileId: string, match: Match) {
    onOpen(fileId, true)
    goToRange(fileId, (doc) => currentPlace(doc.toString(), match))
    if (narrow) onClose()
  }

  const title = search.isSearch ? strings.searchAll.title : strings.files.title
  return (
    <>
      <nav
        id={PANE_ID}
        ref={side}
        className={styles.files}
        style={narrow ? undefined : { width }}
        data-region=""
        aria-label={title}
      >
        <div className={styles.sideTabs}>
          <PaneTab title={strings.files.title} current={!search.isSearch} onChoose={search.showFiles} />
          <PaneTab title={strings.searchAll.title} current={search.isSearch} onChoose={search.open} />
        </div>
        <ErrorBoundary key={title} part={title}>
          {search.isSearch ? (
            <SearchPanel files={files} asked={search.asked} onOpen={goTo} />
          ) : (
            <FilesPanel
              files={files}
              unlisted={unlisted}
              activeId={activeId}
              editable={editable}
              maxChars={maxChars}
              archive={`/api/rooms/${roomId}/export`}
              people={people}
              changes={changes}
              onOpen={open}
            />
          )}
        </ErrorBoundary>
      </nav>
      {!narrow && <PaneDivider pane="files" paneId={PANE_ID} onCollapse={onClose} />}
    </>
  )
}
