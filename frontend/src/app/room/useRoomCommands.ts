import { useMantineColorScheme } from '@mantine/core'
import { useDispatch, useSelector } from 'react-redux'
import { useNavigate } from 'react-router'
import { downloadFile } from '../../collab/document/download'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { LANGUAGES } from '../../collab/editor/languages'
import { useEditorCommands } from '../../features/editor/useEditorCommands'
import { wishOfFiles } from '../../features/files/filesWish'
import { selectSettings } from '../../features/settings/settingsSlice'
import { selectSuggestionsEnabled, suggestionsSwitched } from '../../features/suggestions/suggestionsSlice'
import { roomLink } from '../../features/rooms/roomLink'
import type { Command } from '../../ui/commands'
import { SETTING, useCommands } from '../../ui/commands'
import { copyText } from '../../ui/copyText'
import { announce } from '../../ui/announcer'
import { strings } from '../../ui/strings'
import type { SideTab } from './RoomSide'

interface RoomActions {
  readonly roomId: string
  readonly file: RoomFile | undefined
  readonly editable: boolean
  readonly onLanguage: (languageId: string) => void
  readonly onShowFiles: () => void
  readonly onSearch: () => void
  readonly onToggleFiles: () => void
  readonly onToggleSide: (tab: SideTab) => void
  readonly onChangeMe: () => void
  readonly onCloseTab: (fileId: string) => void
  readonly onFollow: () => void
  readonly onBring: () => void
  readonly onShare: () => void
  readonly onShortcuts: () => void
}

const { palette } = strings

/** Offers every action of the room to those who look for it by its words. */
export function useRoomCommands(actions: RoomActions): void {
  const { roomId, file, editable, onShowFiles, onToggleSide } = actions
  const { setColorScheme } = useMantineColorScheme()
  const suggests = useSelector(selectSuggestionsEnabled)
  const { singleKeys } = useSelector(selectSettings)
  const dispatch = useDispatch()
  const navigate = useNavigate()

  function inFiles(wish: 'make' | 'import') {
    onShowFiles()
    wishOfFiles(wish)
  }

  const ofFile = (open: RoomFile): Command[] => [
    { id: 'downloadFile', title: palette.downloadFile, run: () => downloadFile(open) },
    { id: 'closeTab', title: palette.closeTab, run: () => actions.onCloseTab(open.id) },
  ]
  const ofEditors: Command[] = [
    { id: 'newFile', title: palette.newFile, run: () => inFiles('make') },
    { id: 'addFiles', title: palette.addFiles, run: () => inFiles('import') },
  ]
  const languages: Command[] = LANGUAGES.map(({ id, label }) => ({
    id: `language-${id}`,
    title: palette.language(label),
    run: () => actions.onLanguage(id),
  }))

  useEditorCommands(file !== undefined)
  useCommands([
    ...(editable ? ofEditors : []),
    ...(file === undefined ? [] : ofFile(file)),
    {
      id: 'downloadAll',
      title: palette.downloadAll,
      run: () => window.location.assign(`/api/rooms/${roomId}/export`),
    },
    { id: 'search', title: strings.searchAll.open, keys: 'Mod+Shift+F', run: actions.onSearch },
    { id: 'files', title: palette.toggleFiles, keys: 'Mod+B', run: actions.onToggleFiles },
    { id: 'chat', title: palette.toggleChat, run: () => onToggleSide('chat') },
    { id: 'people', title: palette.togglePeople, run: () => onToggleSide('people') },
    { id: 'follow', title: strings.follow.toggle, keys: 'Alt+Shift+F', run: actions.onFollow },
    { id: 'bring', title: strings.follow.bring, run: actions.onBring },
    { id: 'renameRoom', title: palette.renameRoom, run: renameRoom },
    { id: 'copyLink', title: palette.copyLink, run: () => void copyLink() },
    { id: 'share', title: palette.share, run: actions.onShare },
    { id: 'changeMe', title: palette.changeMe, run: actions.onChangeMe },
    { id: 'allRooms', title: palette.allRooms, run: () => void navigate('/') },
    { id: `${SETTING}darkTheme`, title: palette.darkTheme, run: () => setColorScheme('dark') },
    { id: `${SETTING}lightTheme`, title: palette.lightTheme, run: () => setColorScheme('light') },
    { id: `${SETTING}systemTheme`, title: palette.systemTheme, run: () => setColorScheme('auto') },
    {
      id: `${SETTING}suggestions`,
      title: suggests ? palette.suggestionsOff : palette.suggestionsOn,
      run: () => dispatch(suggestionsSwitched()),
    },
    { id: 'shortcuts', title: palette.shortcuts, ...(singleKeys && { keys: '?' }), run: actions.onShortcuts },
    ...(editable && file !== undefined ? languages : []),
  ])
}

/** The title is a button that becomes a field. */
const renameRoom = () => document.querySelector<HTMLElement>('h1 button')?.click()

async function copyLink() {
  const link = roomLink()
  if (await copyText(link)) announce(strings.room.copied)
  else window.prompt(strings.room.copyFailed, link)
}
