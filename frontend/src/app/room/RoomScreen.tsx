import { useRef, useState } from 'react'
import { ConnectionBanner } from '../../features/connection/ConnectionBanner'
import { FullDocumentNotice } from '../../features/connection/FullDocumentNotice'
import { activeEditor } from '../../features/editor/activeEditor'
import { CaretPlaces } from '../../features/editor/caretPlace'
import { EditorPanel } from '../../features/editor/EditorPanel'
import { KeyRow } from '../../features/editor/KeyRow'
import { DeletionNotes } from '../../features/files/DeletionNote'
import { focusTree } from '../../features/files/focusTree'
import { useFileChanges } from '../../features/files/useFileChanges'
import type { Person } from '../../features/presence/people'
import { PeoplePanel } from '../../features/presence/PeoplePanel'
import { useAnnouncedPeople } from '../../features/presence/useAnnouncedPeople'
import { usePeople } from '../../features/presence/usePeople'
import { usePeopleInFiles } from '../../features/presence/usePeopleInFiles'
import { InviteHint } from '../../features/rooms/InviteHint'
import { MemberForm } from '../../features/rooms/MemberForm'
import { useNotedVisit } from '../../features/rooms/useNotedVisit'
import type { Visit } from '../../features/rooms/visitsSlice'
import { useGhostText } from '../../features/suggestions/useGhostText'
import { announce } from '../../ui/announcer'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { isTouch } from '../../ui/isTouch'
import { useRoomContents, useSession, useSessionState } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'
import { nonce } from '../nonce'
import { FilesSide } from './FilesSide'
import { RoomHeader } from './RoomHeader'
import { StatusBar } from './StatusBar'
import { useAboveKeyboard } from './useAboveKeyboard'
import { useEscape } from './useEscape'
import { useLeavePrompt } from './useLeavePrompt'
import { useOpenFiles } from './useOpenFiles'
import { useOnScreenKeyboard } from './useOnScreenKeyboard'
import { useShortcut } from './useShortcut'
import { useTapOutside } from './useTapOutside'
import { useTyped } from './useTyped'
import { useStrayDrops } from './useStrayDrops'
import { useWideScreen } from './useScreenWidth'
import styles from './RoomScreen.module.css'

interface RoomScreenProps {
  readonly visit: Visit
  readonly title: string
  readonly maxChars: number
  /** Whether the server refused an edit because the document is too large. */
  readonly full: boolean
  readonly onDropUnsaved: () => void
}

export function RoomScreen({ visit, title, maxChars, full, onDropUnsaved }: RoomScreenProps) {
  const { room } = useSession()
  const { files, unlisted, meta } = useRoomContents()
  const editable = useSessionState((state) => state.editable) && !full
  const live = useSessionState((state) => state.connection.status === 'live')
  const { open, active, deleted, choose, takesFocus, leave, close } = useOpenFiles()
  const changes = useFileChanges((removed) => leave(removed.map(({ id }) => id)))
  const [caret] = useState(() => new CaretPlaces())
  const wide = useWideScreen()
  const places = usePeopleInFiles()
  const [peopleToggled, setPeopleToggled] = useState<boolean>()
  const peopleOpen = peopleToggled ?? wide
  const me: Person = { key: visit.memberId, name: visit.name, color: visit.color }
  const others = usePeople().filter(({ key }) => key !== me.key)
  const ghostTextFor = useGhostText()
  const called = meta.title ?? title
  useNotedVisit(visit, called)
  useAnnouncedPeople(others, live)
  useLeavePrompt()
  const [filesToggled, setFilesToggled] = useState<boolean>()
  const filesOpen = filesToggled ?? wide
  const toggleFiles = () => setFilesToggled(!filesOpen)
  useStrayDrops(() => {
    setFilesToggled(true)
    announce(strings.files.dropHere, 'assertive')
  })
  useShortcut('B', toggleFiles)
  const side = useRef<HTMLElement>(null)
  useTapOutside(side, peopleOpen && !wide, () => setPeopleToggled(false))
  const keyboard = useOnScreenKeyboard()
  const screen = useAboveKeyboard(keyboard !== undefined)
  const typed = useTyped()
  const [changingMe, setChangingMe] = useState<boolean>()
  // One at a time: the first Escape cancels the change, the next one closes the list.
  useEscape(changingMe === true, () => setChangingMe(false))
  useEscape(peopleOpen && !wide && changingMe !== true, () => setPeopleToggled(false))

  function focusListOrEditor() {
    if (!focusTree() && !isTouch()) activeEditor()?.focus()
  }

  /** The name of the file in which another is. */
  const fileOf = ({ key }: Person) =>
    files.find(({ id }) => places.get(id)?.some((person) => person.key === key))?.name

  return (
    <div ref={screen} className={styles.screen} data-keyboard={keyboard}>
      <RoomHeader
        roomId={visit.roomId}
        title={called}
        file={active}
        fileCount={files.length + unlisted}
        filesOpen={filesOpen}
        people={[me, ...others]}
        peopleOpen={peopleOpen}
        editable={editable}
        live={live}
        onLanguage={(language) => active && room.edits.change(new Map([[active.id, { language }]]))}
        onToggleFiles={toggleFiles}
        onTogglePeople={() => setPeopleToggled(!peopleOpen)}
      />
      <div className={styles.body} data-live={live}>
        {filesOpen && (
          <FilesSide
            roomId={visit.roomId}
            activeId={active?.id}
            editable={editable}
            maxChars={maxChars}
            people={places}
            changes={changes}
            onOpen={choose}
            onClose={() => setFilesToggled(false)}
          />
        )}
        <main id="editor" className={styles.main} tabIndex={-1}>
          <ErrorBoundary part={strings.room.editor}>
            {active === undefined && deleted === undefined ? (
              <p className={styles.empty}>{editable ? strings.room.noFiles : strings.room.loading}</p>
            ) : (
              <EditorPanel
                open={open}
                count={files.length}
                mainId={meta.mainFile}
                active={active}
                deleted={deleted}
                editable={editable}
                nonce={nonce()}
                maxChars={maxChars}
                extensionsFor={(file, language) =>
                  ghostTextFor({ roomId: visit.roomId, fileId: file.id, language })
                }
                takesFocus={takesFocus}
                onSelect={choose}
                onClose={close}
                onCaret={caret.moved}
              />
            )}
          </ErrorBoundary>
          {active !== undefined && editable && keyboard === undefined && others.length === 0 && (
            <InviteHint typed={typed} />
          )}
          {editable && (
            <DeletionNotes deletions={changes.deletions} live={live} onPressed={focusListOrEditor} />
          )}
          {full ? <FullDocumentNotice onDropUnsaved={onDropUnsaved} /> : <ConnectionBanner />}
        </main>
        {peopleOpen && (
          <aside ref={side} className={styles.side} aria-label={strings.room.people}>
            <ErrorBoundary part={strings.room.people}>
              {changingMe ? (
                <MemberForm
                  visit={visit}
                  taken={others.map(({ color }) => color)}
                  onDone={() => setChangingMe(false)}
                />
              ) : (
                <PeoplePanel
                  me={me}
                  others={others}
                  fileOf={fileOf}
                  live={live}
                  fromChange={changingMe === false}
                  onChangeMe={() => setChangingMe(true)}
                />
              )}
            </ErrorBoundary>
          </aside>
        )}
      </div>
      <StatusBar caret={caret} inFile={active !== undefined} />
      {keyboard === 'code' && <KeyRow />}
    </div>
  )
}
