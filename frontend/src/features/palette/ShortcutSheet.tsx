import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/CloseButton.css'
import { Modal } from '@mantine/core'
import { Fragment, useState } from 'react'
import { commandsNow } from '../../ui/commands'
import { keyNames } from '../../ui/keyNames'
import { strings } from '../../ui/strings'
import styles from './ShortcutSheet.module.css'

const { groups, inEditor, inFiles, inChat } = strings.palette

/** Keys that belong to a part of the room, and are no commands of the palette. */
const OF_PARTS: readonly (readonly [group: string, keys: readonly (readonly [string, string])[]])[] = [
  [
    groups.editor,
    [
      ['Tab', inEditor.tab],
      ['Mod+→', inEditor.word],
      ['Esc', inEditor.dismiss],
      ['Ctrl+Space', inEditor.completions],
      ['Alt+↑', inEditor.moveLine],
      ['Mod+D', inEditor.nextOccurrence],
      ['Ctrl+M', inEditor.tabFocus],
      ['Mod+S', inEditor.saved],
      ['Esc, Tab', inEditor.leave],
    ],
  ],
  [
    groups.files,
    [
      ['F2', inFiles.rename],
      ['Delete', inFiles.delete],
      ['Mod+Z', inFiles.undo],
      ['Shift+F10', inFiles.menu],
    ],
  ],
  [
    groups.chat,
    [
      ['Enter', inChat.send],
      ['Shift+Enter', inChat.line],
      ['↑', inChat.editLast],
    ],
  ],
]

/** Keys of the whole room that are no commands. */
const OF_ROOM = [['F6', strings.layout.regions]] as const

/** All keys, as they are called on this system. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const [ofCommands] = useState(() =>
    commandsNow().flatMap(({ keys, title }) => (keys === undefined ? [] : [[keys, title] as const])),
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={strings.palette.shortcuts}
      closeButtonProps={{ 'aria-label': strings.palette.close }}
      lockScroll={false}
      closeOnEscape={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      size={560}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // The page has other uses for the key.
        event.preventDefault()
        onClose()
      }}
    >
      {[[groups.room, [...ofCommands, ...OF_ROOM]] as const, ...OF_PARTS].map(([group, keys]) => (
        <Fragment key={group}>
          <h3 className={styles.group}>{group}</h3>
          <dl className={styles.keys}>
            {keys.map(([key, what]) => (
              <div key={key + what} className={styles.row}>
                <dt>
                  <kbd className={styles.key}>{keyNames(key)}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </Fragment>
      ))}
    </Modal>
  )
}
