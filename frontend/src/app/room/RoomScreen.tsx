import { useEffect, useRef, useState } from 'react'
import type { FilePlace } from '../../features/chat/MessageText'
import { useChatPages } from '../../features/chat/useChat'
import { useHeardMessages } from '../../features/chat/useHeardMessages'
import { useSystemLines } from '../../features/chat/useSystemLines'
import { useUnread } from '../../features/chat/useUnread'
import { ConnectionBanner } from '../../features/connection/ConnectionBanner'
import { FullDocumentNotice } from '../../features/connection/FullDocumentNotice'
import { activeEditor, goToLine, goToPlace } from '../../features/editor/activeEditor'
import { CaretPlaces } from '../../features/editor/caretPlace'
import { EditorPanel } from '../../features/editor/EditorPanel'
import { KeyRow } from '../../features/editor/KeyRow'
import { DeletionNotes } from '../../features/files/DeletionNote'
import { focusTree } from '../../features/files/focusTree'
import { useFileChanges } from '../../features/files/useFileChanges'
import type { Person } from '../../features/presence/people'
import { FollowPill } from '../../features/presence/FollowPill'
import { PeoplePanel } from '../../features/presence/PeoplePanel'
import { useAnnouncedPeople } from '../../features/presence/useAnnouncedPeople'
import { usePeople } from '../../features/presence/usePeople'
import { usePeopleInFiles } from '../../features/presence/usePeopleInFiles'
import { InviteHint } from '../../features/rooms/InviteHint'
import { MemberForm } from '../../features/rooms/MemberForm'
import { useNotedVisit } from '../../features/rooms/useNotedVisit'
import type { Visit } from '../../features/rooms/visitsSlice'
import { useSettingsCommands } from '../../features/settings/useSettingsCommands'
import { useGhostText } from '../../features/suggestions/useGhostText'
import { announce } from '../../ui/announcer'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { isTouch } from '../../ui/isTouch'
import { useRoomContents, useSession, useSessionState } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'
import { nonce } from '../nonce'
import { BottomBar } from './BottomBar'
import { FilesSide } from './FilesSide'
import type { RoomDialog } from './RoomDialogs'
import { RoomDialogs, loadDialogs, loadedDialogs } from './RoomDialogs'
import { RoomHeader } from './RoomHeader'
import type { SideTab } from './RoomSide'
import { ChatSide, RoomSide } from './RoomSide'
import { StatusBar } from './StatusBar'
import { placeOfPeer } from './placeOfPeer'
import { useActivity } from './useActivity'
import { useAboveKeyboard } from './useAboveKeyboard'
import { useDialogKeys } from './useDialogKeys'
import { useEditorPreferences } from './useEditorPreferences'
import { useEscape } from './useEscape'
import { useFollowing } from './useFollowing'
import { useLeavePrompt } from './useLeavePrompt'
import { useOpenFiles } from './useOpenFiles'
import { useOnScreenKeyboard } from './useOnScreenKeyboard'
import { useRegionKeys } from './useRegionKeys'
import { useRoomCommands } from './useRoomCommands'
import { useSearchPane } from './useSearchPane'
import { useShortcut } from './useShortcut'
import { useSuggestionPause } from './useSuggestionPause'
import { useTyped } from './useTyped'
import { useStrayDrops } from './useStrayDrops'
import { useNarrowScreen, useWideScreen } from './useScreenWidth'
import styles from './RoomScreen.module.css'

/** Once the room is there and nothing else waits for the line. */
const DIALOGS_LOADED_AFTER_MS = 1500

interface RoomScreenProps {
  readonly visit: Visit
  readonly title: string
  readonly maxChars: number
  /** Whether the server refused an edit because the document is too large. */
  readonly full: boolean
  readonly onDropUnsaved: () => void
}

export function RoomScreen({ visit, title, maxChars, full, onDropUnsaved }: RoomScreenProps) {
  const session = useSession()
  const { room } = session
  const { files, unlisted, meta } = useRoomContents()
  const editable = useSessionState((state) => state.editable) && !full
  const live = useSessionState((state) => state.connection.status === 'live')
  const { open, active, deleted, choose, takesFocus, leave, close } = useOpenFiles()
  const changes = useFileChanges((removed) => leave(removed.map(({ id }) => id)))
  const [caret] = useState(() => new CaretPlaces())
  const wide = useWideScreen()
  const narrow = useNarrowScreen()
  const places = usePeopleInFiles()
  const [sideToggled, setSideToggled] = useState<SideTab | 'closed'>()
  const side = sideToggled ?? (wide ? 'people' : 'closed')
  const toggleSide = (tab: SideTab) => setSideToggled(side === tab ? 'closed' : tab)
  const closeSide = () => setSideToggled('closed')
  const me: Person = { key: visit.memberId, name: visit.name, color: visit.color }
  const others = usePeople().filter(({ key }) => key !== me.key)
  const ghostTextFor = useGhostText(useSuggestionPause())
  const editorArea = useRef<HTMLElement>(null)
  const { following, chooseOwn } = useFollowing({ choose, editorArea, others })
  useActivity()
  const called = meta.title ?? title
  useNotedVisit(visit, called)
  const { lines, say } = useSystemLines(called)
  useAnnouncedPeople(others, live, say)
  const chatPages = useChatPages(visit.roomId)
  const unread = useUnread(visit.roomId, visit.memberId)
  useHeardMessages(visit.memberId)
  useLeavePrompt()
  const [filesToggled, setFilesToggled] = useState<boolean>()
  const filesOpen = filesToggled ?? wide
  const toggleFiles = () => setFilesToggled(!filesOpen)
  /** On a narrow screen one thing at a time. */
  function showOnly(pane: SideTab | 'files' | undefined) {
    setFilesToggled(pane === 'files')
    setSideToggled(pane === undefined || pane === 'files' ? 'closed' : pane)
  }
  useStrayDrops(() => {
    setFilesToggled(true)
    announce(strings.files.dropHere, 'assertive')
  })
  useShortcut('B', toggleFiles)
  useRegionKeys()
  const search = useSearchPane(() => (narrow ? showOnly('files') : setFilesToggled(true)))
  const [dialog, setDialog] = useState<RoomDialog>()
  function openDialog(kind: RoomDialog['kind'], begin = '') {
    const open = () => setDialog({ kind, begin, from: document.activeElement })
    if (loadedDialogs() === undefined)
      loadDialogs().then(open, () => announce(strings.palette.notLoaded, 'assertive'))
    else open()
  }
  useEffect(() => {
    // What fails here is tried again when it is wanted, and said then.
    const timer = setTimeout(() => void loadDialogs().catch(() => undefined), DIALOGS_LOADED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  useDialogKeys(dialog !== undefined, openDialog)
  useSettingsCommands(() => openDialog('settings'))
  const preferences = useEditorPreferences()
  const keyboard = useOnScreenKeyboard()
  const screen = useAboveKeyboard(keyboard !== undefined)
  const typed = useTyped()
  const [changingMe, setChangingMe] = useState<boolean>()
  // One at a time: the first Escape cancels the change, the next one closes the list.
  useEscape(changingMe === true, () => setChangingMe(false))
  useEscape(side !== 'closed' && !wide && changingMe !== true, () => {
    closeSide()
    if (!isTouch()) activeEditor()?.focus()
  })

  function focusListOrEditor() {
    if (!focusTree() && !isTouch()) activeEditor()?.focus()
  }

  /** The file that a path in a message means: by its whole path, or by its name where no other has it. */
  function fileAt(path: string): string | undefined {
    const wanted = path.replace(/^\.?\//, '').toLowerCase()
    const exact = files.find(({ name }) => name.toLowerCase() === wanted)
    const called = files.filter(({ name }) => name.toLowerCase().endsWith(`/${wanted}`))
    return (exact ?? (called.length === 1 ? called[0] : undefined))?.id
  }

  function goTo({ fileId, line }: FilePlace) {
    chooseOwn(fileId, true)
    goToLine(fileId, line)
    if (!wide) closeSide()
  }

  function goToPerson(person: Person) {
    const place = placeOfPeer(session, person.key)
    if (place === undefined) return
    chooseOwn(place.fileId, true)
    goToPlace(place.fileId, place.placeIn)
    if (!wide) closeSide()
  }

  const chooseLanguage = (language: string) =>
    active && room.edits.change(new Map([[active.id, { language }]]))

  useRoomCommands({
    roomId: visit.roomId,
    file: active,
    editable,
    onLanguage: chooseLanguage,
    onShowFiles() {
      setFilesToggled(true)
      search.showFiles()
    },
    onSearch: search.open,
    onToggleFiles: toggleFiles,
    onToggleSide: toggleSide,
    onChangeMe() {
      setSideToggled('people')
      setChangingMe(true)
    },
    onCloseTab: close,
    onFollow: following.toggleLast,
    onBring: following.bring,
    onShare: () => openDialog('share'),
    onShortcuts: () => openDialog('shortcuts'),
  })

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
        peopleOpen={side === 'people'}
        chatOpen={side === 'chat'}
        unread={unread}
        editable={editable}
        live={live}
        onLanguage={chooseLanguage}
        onToggleFiles={toggleFiles}
        onTogglePeople={() => toggleSide('people')}
        onToggleChat={() => toggleSide('chat')}
        onShare={() => openDialog('share')}
        onCommands={() => openDialog('palette')}
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
            onOpen={chooseOwn}
            onClose={() => setFilesToggled(false)}
            search={search}
          />
        )}
        <main ref={editorArea} id="editor" className={styles.main} data-region="" tabIndex={-1}>
          <FollowPill {...following.pill} />
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
                preferences={preferences}
                onSelect={chooseOwn}
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
        {side !== 'closed' && (
          <RoomSide tab={side} unread={unread} overlays={!wide} onTab={setSideToggled} onClose={closeSide}>
            {side === 'chat' ? (
              <ChatSide
                roomId={visit.roomId}
                me={visit.memberId}
                pages={chatPages}
                lines={lines}
                fileAt={fileAt}
                onGoTo={goTo}
              />
            ) : changingMe ? (
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
                onGoTo={goToPerson}
                followedKey={following.followed?.key}
                onFollow={following.toggle}
                onBring={following.bring}
              />
            )}
          </RoomSide>
        )}
      </div>
      <StatusBar caret={caret} inFile={active !== undefined} />
      {keyboard === 'code' && <KeyRow />}
      {narrow && keyboard === undefined && (
        <BottomBar
          filesOpen={filesOpen}
          side={side}
          unread={unread}
          onFiles={() => showOnly(filesOpen ? undefined : 'files')}
          onCode={() => showOnly(undefined)}
          onSide={(tab) => showOnly(side === tab ? undefined : tab)}
          onCommands={() => openDialog('palette')}
        />
      )}
      {dialog !== undefined && (
        <RoomDialogs
          dialog={dialog}
          roomId={visit.roomId}
          title={called}
          files={files}
          others={others}
          onFile={(fileId) => chooseOwn(fileId, true)}
          onFollow={following.follow}
          onPerson={goToPerson}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  )
}
