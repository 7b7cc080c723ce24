import { Transaction } from '@codemirror/state'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef, useState } from 'react'
import type { RoomFile } from '../../collab/document/RoomDocument'
import type { DropOutcome } from '../../collab/editor/droppedFiles'
import { droppedFiles } from '../../collab/editor/droppedFiles'
import { fileLimit } from '../../collab/editor/fileLimit'
import { FileEditor } from '../../collab/editor/FileEditor'
import { languageOf } from '../../collab/editor/languages'
import { pastedText } from '../../collab/editor/pastedText'
import { announce } from '../../ui/announcer'
import { isTouch } from '../../ui/isTouch'
import { useSession } from '../../ui/SessionContext'
import { withoutMiddle } from '../../ui/withoutMiddle'
import { strings } from '../../ui/strings'
import { editorInFront, indentationWatched } from './activeEditor'
import type { CaretPlace } from './caretPlace'
import { caretWatcher } from './caretPlace'
import { wayOutAnnounced } from './editorHelp'
import styles from './FilePane.module.css'
import { searchPanel } from './searchPanel'

/** The share of what a file may hold from which on its users should know. */
const LARGE = 0.5

/** Whether the user did it, and not another participant. */
const isOwn = (transaction: Transaction) => transaction.annotation(Transaction.userEvent) !== undefined

const isLarge = (length: number, maxChars: number) => length > maxChars * LARGE

/** A sentence under the text, until the user goes on. */
interface Note {
  readonly sentence: string
  readonly good: boolean
}

function noteOn(outcome: DropOutcome, maxChars: number): Note {
  return { sentence: sentenceOn(outcome, maxChars), good: outcome.kind === 'inserted' }
}

function sentenceOn(outcome: DropOutcome, maxChars: number): string {
  switch (outcome.kind) {
    case 'inserted':
      return strings.room.filesInserted(outcome.names.map(withoutMiddle))
    case 'tooLarge':
      return strings.room.filesTooLarge(outcome.names.map(withoutMiddle), maxChars)
    case 'notText':
      return strings.room.fileNotText(withoutMiddle(outcome.name))
    case 'unreadable':
      return strings.room.fileUnreadable(withoutMiddle(outcome.name))
    case 'readOnly':
      return strings.room.fileNotNow
  }
}

/** A banner over the lower edge must not cover the line that is being written. */
const roomForBanner: Extension = [
  EditorView.scrollMargins.of(() => ({ bottom: 48 })),
  EditorView.theme({ '.cm-content': { paddingBottom: '56px' } }),
]

/** Whether nothing else needs the focus: on a phone it would bring up the keyboard. */
function isFree(focused: Element | null): boolean {
  return (focused === null || focused === document.body) && !isTouch()
}

/** What a user has set for all editors. */
export interface EditorPreferences {
  readonly wrapsLines: boolean
  /** The keys of another editor; nothing for the standard ones. */
  readonly keys: Extension
  /** Another text when letters or lines have another size. */
  readonly look: string
}

interface FilePaneProps {
  readonly file: RoomFile
  readonly active: boolean
  /** Whether the editor takes the focus now that it is in front; asked once each time. */
  readonly takesFocus: () => boolean
  readonly editable: boolean
  readonly nonce: string
  /** UTF-16 units that the file may hold. */
  readonly maxChars: number
  /** Extensions from other parts of the screen; read once, when the editor is made. */
  readonly extensionsFor: (file: RoomFile, language: () => string) => Extension
  /** What the user has set for all editors. */
  readonly preferences: EditorPreferences
  readonly onCaret: (place: CaretPlace) => void
}

/** One open file. It stays mounted while its tab is open, so its undo history, scroll and selection stay as well. */
export function FilePane(props: FilePaneProps) {
  const { file, active, takesFocus, editable, nonce, maxChars, extensionsFor, onCaret } = props
  const { wrapsLines, keys, look } = props.preferences
  const session = useSession()
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef({ file, takesFocus, editable, maxChars, onCaret, extensionsFor })
  const [editor, setEditor] = useState<FileEditor>()
  const wasInFront = useRef(false)
  const [refused, setRefused] = useState(false)
  const [note, setNote] = useState<Note>()
  const [large, setLarge] = useState(() => isLarge(file.text.length, maxChars))

  useEffect(() => {
    latest.current = { file, takesFocus, editable, maxChars, onCaret, extensionsFor }
  })

  useEffect(() => {
    const parent = host.current
    if (parent === null) return
    const now = latest.current
    const language = () => latest.current.file.language
    // Said before the paste itself, which must not take it away.
    let ofPaste: Note | undefined
    const say = (said: Note) => {
      setNote(said)
      announce(said.sentence, said.good ? 'polite' : 'assertive')
    }
    const made = new FileEditor(parent, {
      session,
      file: now.file,
      nonce,
      editable: now.editable,
      extensions: [
        now.extensionsFor(now.file, language),
        caretWatcher((place) => latest.current.onCaret(place)),
        wayOutAnnounced(),
        indentationWatched,
        searchPanel,
        roomForBanner,
        fileLimit(
          () => latest.current.maxChars,
          () => setRefused(true),
        ),
        droppedFiles(
          () => latest.current.maxChars,
          (outcome) => say(noteOn(outcome, latest.current.maxChars)),
        ),
        pastedText((count) => {
          ofPaste = { sentence: strings.room.nulLeftOut(count), good: false }
          say(ofPaste)
          // A paste of nothing else changes nothing, and takes nothing away.
          queueMicrotask(() => (ofPaste = undefined))
        }),
        EditorView.updateListener.of(({ docChanged, state, transactions }) => {
          if (!docChanged) return
          if (transactions.some(isOwn)) {
            setNote(ofPaste)
            ofPaste = undefined
          }
          setRefused(false)
          setLarge(isLarge(state.doc.length, latest.current.maxChars))
        }),
      ],
    })
    setEditor(made)
    return () => made.destroy()
  }, [session, file.id, file.text, nonce])

  useEffect(() => {
    return active && editor ? editorInFront(editor.view, file.id) : undefined
  }, [active, editor, file.id])

  useEffect(() => {
    editor?.setWrapping(wrapsLines)
  }, [editor, wrapsLines])

  useEffect(() => {
    editor?.setKeyMap(keys)
  }, [editor, keys])

  // How high lines are is measured anew.
  useEffect(() => {
    editor?.view.requestMeasure()
  }, [editor, look])

  useEffect(() => {
    editor?.setEditable(editable)
  }, [editor, editable])

  useEffect(() => {
    if (editor === undefined || !editable || !active) return
    const takes = latest.current.takesFocus() || isFree(document.activeElement)
    if (takes && wasInFront.current) editor.view.focus()
    else if (takes) editor.focusAtEnd()
    wasInFront.current = true
  }, [editor, editable, active])

  useEffect(() => {
    editor?.setLabel(strings.room.editorOf(file.name, languageOf(file.language).label))
  }, [editor, file.name, file.language])

  useEffect(() => {
    void editor?.setLanguage(file.language)
  }, [editor, file.language])

  return (
    <div className={styles.pane} hidden={!active} data-testid={`file-${file.name}`}>
      <div ref={host} className={styles.editor} />
      {note && !refused && <p className={note.good ? styles.inserted : styles.refused}>{note.sentence}</p>}
      {large && !refused && (
        <p role="status" className={styles.large}>
          {strings.room.fileLarge(maxChars)}
        </p>
      )}
      {refused && (
        <p role="alert" className={styles.refused}>
          {strings.room.fileFull(maxChars)}
        </p>
      )}
    </div>
  )
}
