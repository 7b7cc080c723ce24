import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/Modal.css'
import { Modal } from '@mantine/core'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useDispatch, useSelector } from 'react-redux'
import type { Command } from '../../ui/commands'
import { commandsNow } from '../../ui/commands'
import { isTouch } from '../../ui/isTouch'
import { keyNames } from '../../ui/keyNames'
import { strings } from '../../ui/strings'
import styles from './CommandPalette.module.css'
import { paletteItems } from './paletteItems'
import { commandUsed, selectRecentCommands } from './recentCommandsSlice'

interface CommandPaletteProps {
  /** What is typed already: `@` to find a file. */
  readonly begin: string
  readonly files: readonly Command[]
  readonly people: readonly Command[]
  readonly onClose: () => void
}

/** Finds what can be done by its words, files by their names, and people; a combobox by the ARIA authoring practices. */
export function CommandPalette({ begin, files, people, onClose }: CommandPaletteProps) {
  const [query, setQuery] = useState(begin)
  const [chosen, setChosen] = useState(0)
  const [commands] = useState(commandsNow)
  const recent = useSelector(selectRecentCommands)
  const dispatch = useDispatch()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const items = paletteItems(query, { commands, files, people, recent })
  const active = items[chosen]

  // At once: what is typed after the keys that open the palette must not go into the text behind it.
  // By touch, what is listed is looked through first: no keyboard covers it.
  useLayoutEffect(() => {
    if (!isTouch()) field.current?.focus()
  }, [])

  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen, query])

  /** Once the dialog is gone and has given the focus back: the command may put it somewhere else. */
  function run(item: Command) {
    // A file or a person is found by its name; only what is always there is worth a place at the top.
    if (commands.includes(item)) dispatch(commandUsed(item.id))
    onClose()
    setTimeout(item.run)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      // The page has other uses for the key.
      event.preventDefault()
      onClose()
      return
    }
    const steps: Record<string, number | undefined> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const next = chosen + step
      const isSingle = Math.abs(step) === 1
      const wrapped = (next + items.length) % Math.max(1, items.length)
      setChosen(isSingle ? wrapped : Math.min(Math.max(next, 0), Math.max(0, items.length - 1)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (active !== undefined) run(active)
    }
  }

  return (
    <Modal.Root
      opened
      onClose={onClose}
      // Its way to hold the page behind still needs styles that the page's policy forbids; ours does not scroll.
      lockScroll={false}
      closeOnEscape={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      yOffset="10vh"
      size={560}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={strings.palette.title}>
        <Modal.Body className={styles.body}>
          <input
            ref={field}
            // The dialog would put the focus here some moments later.
            data-autofocus={isTouch() ? undefined : true}
            className={styles.field}
            role="combobox"
            aria-label={strings.palette.search}
            aria-expanded
            aria-controls={`${id}-list`}
            aria-activedescendant={active === undefined ? undefined : `${id}-${chosen}`}
            aria-autocomplete="list"
            placeholder={strings.palette.placeholder}
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setChosen(0)
            }}
            onKeyDown={onKeyDown}
          />
          <div
            ref={list}
            id={`${id}-list`}
            role="listbox"
            aria-label={strings.palette.list}
            className={styles.list}
          >
            {items.map((item, index) => (
              // The keys are the field's, which keeps the focus.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={item.id}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === chosen}
                className={styles.item}
                onPointerMove={() => setChosen(index)}
                onClick={() => run(item)}
              >
                <span className={styles.title}>{item.title}</span>
                {item.keys !== undefined && <kbd className={styles.keys}>{keyNames(item.keys)}</kbd>}
              </div>
            ))}
          </div>
          {items.length === 0 && (
            <p role="status" className={styles.none}>
              {strings.palette.none}
            </p>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
