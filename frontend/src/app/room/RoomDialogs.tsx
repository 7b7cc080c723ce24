import type { RoomFile } from '../../collab/document/RoomDocument'
import type { Person } from '../../features/presence/people'
import type * as Palette from '../../features/palette/CommandPalette'
import type * as Sheet from '../../features/palette/ShortcutSheet'
import { useDispatch, useSelector } from 'react-redux'
import { selectSuggestionsEnabled, suggestionsSwitched } from '../../features/suggestions/suggestionsSlice'
import type * as SettingsPart from '../../features/settings/SettingsDialog'
import { CopyLinkButton } from '../../features/rooms/CopyLinkButton'
import { LocalLinkNote } from '../../features/rooms/LocalLinkNote'
import { roomLink } from '../../features/rooms/roomLink'
import type * as Share from '../../features/share/ShareDialog'
import { strings } from '../../ui/strings'

type Dialogs = typeof Palette & typeof Sheet & typeof Share & typeof SettingsPart

let dialogs: Dialogs | undefined

/** The dialogs, once they are there; they are no part of what the room needs to begin. */
export const loadedDialogs = (): Dialogs | undefined => dialogs

export async function loadDialogs(): Promise<void> {
  const [palette, sheet, share, settings] = await Promise.all([
    import('../../features/palette/CommandPalette'),
    import('../../features/palette/ShortcutSheet'),
    import('../../features/share/ShareDialog'),
    import('../../features/settings/SettingsDialog'),
  ])
  dialogs = { ...palette, ...sheet, ...share, ...settings }
}

/** A dialog over the room: the palette, with what is typed into it already, the sheet of keys, the link to share, or the settings. */
export interface RoomDialog {
  readonly kind: 'palette' | 'shortcuts' | 'share' | 'settings'
  readonly begin: string
  /** What had the focus. */
  readonly from: Element | null
}

interface RoomDialogsProps {
  readonly dialog: RoomDialog
  readonly roomId: string
  /** Of the room. */
  readonly title: string
  readonly files: readonly RoomFile[]
  readonly others: readonly Person[]
  readonly onFile: (fileId: string) => void
  readonly onPerson: (person: Person) => void
  readonly onFollow: (person: Person) => void
  readonly onClose: () => void
}

/** Shows a dialog, and gives the focus back to where it was when it is closed. */
export function RoomDialogs(props: RoomDialogsProps) {
  const { dialog, roomId, title, files, others, onFile, onPerson, onFollow, onClose } = props
  const suggests = useSelector(selectSuggestionsEnabled)
  const dispatch = useDispatch()
  if (dialogs === undefined) return null
  const { CommandPalette, ShortcutSheet, ShareDialog, SettingsDialog } = dialogs

  function close() {
    onClose()
    if (dialog.from instanceof HTMLElement) dialog.from.focus()
  }

  if (dialog.kind === 'share')
    return (
      <ShareDialog
        roomId={roomId}
        title={title}
        link={roomLink()}
        copy={<CopyLinkButton takesFocus />}
        note={<LocalLinkNote />}
        onClose={close}
      />
    )
  if (dialog.kind === 'settings')
    return (
      <SettingsDialog
        suggests={suggests}
        onSuggests={() => void dispatch(suggestionsSwitched())}
        onClose={close}
      />
    )
  if (dialog.kind === 'shortcuts') return <ShortcutSheet onClose={close} />
  return (
    <CommandPalette
      begin={dialog.begin}
      files={files.map(({ id, name }) => ({
        id: `file-${id}`,
        title: strings.palette.file(name),
        run: () => onFile(id),
      }))}
      people={others.flatMap((person) => [
        {
          id: `person-${person.key}`,
          title: strings.palette.person(person.name),
          run: () => onPerson(person),
        },
        {
          id: `follow-${person.key}`,
          title: strings.follow.follow(person.name),
          run: () => onFollow(person),
        },
      ])}
      onClose={close}
    />
  )
}
