import type { RoomFile } from '../../collab/document/RoomDocument'
import type { Person } from '../../features/presence/people'
import type * as Palette from '../../features/palette/CommandPalette'
import type * as Sheet from '../../features/palette/ShortcutSheet'
import { strings } from '../../ui/strings'

type Dialogs = typeof Palette & typeof Sheet

let dialogs: Dialogs | undefined

/** The dialogs, once they are there; they are no part of what the room needs to begin. */
export const loadedDialogs = (): Dialogs | undefined => dialogs

export async function loadDialogs(): Promise<void> {
  const [palette, sheet] = await Promise.all([
    import('../../features/palette/CommandPalette'),
    import('../../features/palette/ShortcutSheet'),
  ])
  dialogs = { ...palette, ...sheet }
}

/** A dialog over the room: the palette, with what is typed into it already, or the sheet of keys. */
export interface RoomDialog {
  readonly kind: 'palette' | 'shortcuts'
  readonly begin: string
  /** What had the focus. */
  readonly from: Element | null
}

interface RoomDialogsProps {
  readonly dialog: RoomDialog
  readonly files: readonly RoomFile[]
  readonly others: readonly Person[]
  readonly onFile: (fileId: string) => void
  readonly onPerson: (person: Person) => void
  readonly onClose: () => void
}

/** Shows a dialog, and gives the focus back to where it was when it is closed. */
export function RoomDialogs({ dialog, files, others, onFile, onPerson, onClose }: RoomDialogsProps) {
  if (dialogs === undefined) return null
  const { CommandPalette, ShortcutSheet } = dialogs

  function close() {
    onClose()
    if (dialog.from instanceof HTMLElement) dialog.from.focus()
  }

  if (dialog.kind === 'shortcuts') return <ShortcutSheet onClose={close} />
  return (
    <CommandPalette
      begin={dialog.begin}
      files={files.map(({ id, name }) => ({
        id: `file-${id}`,
        title: strings.palette.file(name),
        run: () => onFile(id),
      }))}
      people={others.map((person) => ({
        id: `person-${person.key}`,
        title: strings.palette.person(person.name),
        run: () => onPerson(person),
      }))}
      onClose={close}
    />
  )
}
