import { EditorView } from '@codemirror/view'
import { useEffect } from 'react'
import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react'
import { pressHistory, pressTab, typeText } from '../../collab/editor/keyStrokes'
import { HideKeyboardIcon, RedoIcon, UndoIcon } from '../../ui/icons'
import { strings } from '../../ui/strings'
import { activeEditor } from './activeEditor'
import styles from './KeyRow.module.css'

interface EditorKey {
  readonly name: string
  readonly face: ReactNode
  readonly press: (view: EditorView) => void
}

const { keys: words } = strings

/** What code needs often and a touch keyboard has on its second or third page, or not at all; what does most comes first. */
const KEYS: readonly EditorKey[] = [
  { name: words.tab, face: words.tab, press: pressTab },
  {
    name: words.undo,
    face: <UndoIcon size={20} />,
    press: (view) => pressHistory(view, 'historyUndo'),
  },
  {
    name: words.redo,
    face: <RedoIcon size={20} />,
    press: (view) => pressHistory(view, 'historyRedo'),
  },
  ...words.characters.map(([character, name]) => ({
    name,
    face: character,
    press: (view: EditorView) => typeText(view, character),
  })),
]

/** The row of keys above a touch keyboard. They act on the editor in front, which keeps the focus, so the keyboard stays. */
export function KeyRow() {
  useEffect(showCaret, [])
  return (
    <div role="toolbar" aria-label={words.row} className={styles.row}>
      <div className={styles.keys}>
        {KEYS.map(({ name, face, press }, index) => (
          <button
            key={name}
            type="button"
            className={styles.key}
            aria-label={name}
            tabIndex={index === 0 ? 0 : -1}
            onPointerDown={keepFocus}
            onMouseDown={keepFocus}
            onKeyDown={moveFocus}
            onClick={() => {
              const view = activeEditor()
              if (view !== undefined) press(view)
            }}
          >
            {face}
          </button>
        ))}
      </div>
      <button
        type="button"
        className={styles.hide}
        aria-label={words.hide}
        onPointerDown={keepFocus}
        onMouseDown={keepFocus}
        onClick={hideKeyboard}
      >
        <HideKeyboardIcon size={20} />
      </button>
    </div>
  )
}

/** A keyboard comes after the tap that brings it, and with this row it may cover what was tapped. */
function showCaret() {
  const view = activeEditor()
  view?.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main.head) })
}

/** Some browsers move the focus with the first of these events, some with the second. */
function keepFocus(event: SyntheticEvent) {
  event.preventDefault()
}

/** As in every toolbar: Tab goes past it, arrows go through it. */
function moveFocus({ key, currentTarget }: KeyboardEvent) {
  const { previousElementSibling, nextElementSibling } = currentTarget
  const next = key === 'ArrowLeft' ? previousElementSibling : key === 'ArrowRight' ? nextElementSibling : null
  if (next instanceof HTMLElement) next.focus()
}

/** A keyboard goes with the focus, and gives back what it covers: language, link, theme. */
function hideKeyboard() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
