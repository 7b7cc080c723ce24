import { useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { MOST_FILES } from '../../collab/document/limits'
import { DownloadIcon, PlusIcon, UploadIcon } from '../../ui/icons'
import { strings } from '../../ui/strings'
import { FileNameField } from './FileNameField'
import { fileNameSentence } from './fileNameSentence'
import styles from './FilesPanel.module.css'
import { FileTree } from './FileTree'
import { folderPart } from './fileTree'
import type { PeopleByFile } from './peopleByFile'
import type { FileChanges } from './useFileChanges'
import { ImportNote } from './ImportNote'
import { useFileImport } from './useFileImport'
import { useFilesWish } from './filesWish'

/** From how many files on it is said how many there may be. */
const MANY_FILES = MOST_FILES * 0.9

interface FilesPanelProps {
  readonly files: readonly RoomFile[]
  /** How many files the room has beyond those. */
  readonly unlisted: number
  readonly activeId: string | undefined
  readonly editable: boolean
  /** UTF-16 units that a file may hold. */
  readonly maxChars: number
  /** Where all files can be had in one archive. */
  readonly archive: string
  /** Who else is in which file, by its id. */
  readonly people: PeopleByFile
  readonly changes: FileChanges
  /** Told which file is wanted, and whether the user goes on in its editor. */
  readonly onOpen: (fileId: string, goesOn: boolean) => void
}

/** The files of a room: to open, make, rename, move and delete them, and to bring some in from this machine. */
export function FilesPanel(props: FilesPanelProps) {
  const { files, unlisted, activeId, editable, maxChars, archive, people, changes, onOpen } = props
  /** What the name of a new file begins with, while it is asked for. */
  const [making, setMaking] = useState<string>()
  const creator = useRef<HTMLButtonElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const imported = useFileImport(maxChars, onOpen)
  const isFull = files.length + unlisted >= MOST_FILES
  const mayMake = editable && !isFull
  const make = () => setMaking(folderPart(files.find(({ id }) => id === activeId)?.name ?? ''))
  useFilesWish((wish) => {
    if (!mayMake) return
    if (wish === 'make') make()
    else chooser.current?.click()
  })

  function made(name: string | undefined, byKey: boolean) {
    setMaking(undefined)
    if (name === undefined && byKey) creator.current?.focus()
    const id = name !== undefined && mayMake ? changes.create(name) : undefined
    if (id !== undefined) onOpen(id, true)
  }

  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2>{strings.files.title}</h2>
        <IconButton button={creator} label={strings.files.create} disabled={!mayMake} onClick={make}>
          <PlusIcon />
        </IconButton>
        <IconButton label={strings.files.upload} disabled={!mayMake} onClick={() => chooser.current?.click()}>
          <UploadIcon />
        </IconButton>
        <a
          className={styles.icon}
          href={archive}
          download
          aria-label={strings.files.downloadAll}
          title={strings.files.downloadAll}
        >
          <DownloadIcon />
        </a>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          data-testid="file-chooser"
          onChange={({ currentTarget }) => {
            imported.take(Array.from(currentTarget.files ?? []), '')
            currentTarget.value = ''
          }}
        />
      </div>
      {making !== undefined && mayMake && (
        <FileNameField
          label={strings.files.nameOfNew}
          name={making}
          flawOf={(name) =>
            fileNameSentence(
              name,
              files.map((file) => file.name),
            )
          }
          onEnd={made}
        />
      )}
      {editable && (
        <ImportNote outcome={imported.outcome} onDecide={imported.decide} onRead={imported.forget} />
      )}
      <FileTree
        files={files}
        activeId={activeId}
        editable={editable}
        people={people}
        changes={changes}
        onOpen={onOpen}
        onMakeIn={mayMake ? setMaking : undefined}
        onRefused={imported.refuse}
        onDropFiles={editable ? imported.take : undefined}
      />
      {unlisted > 0 && <p className={styles.empty}>{strings.files.notShown(unlisted, files.length)}</p>}
      {(isFull || files.length >= MANY_FILES) && (
        <p className={styles.empty}>{strings.files.count(files.length + unlisted, MOST_FILES)}</p>
      )}
    </div>
  )
}

interface IconButtonProps {
  readonly button?: RefObject<HTMLButtonElement | null>
  readonly label: string
  readonly disabled: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function IconButton({ button, label, disabled, onClick, children }: IconButtonProps) {
  return (
    <button
      ref={button}
      type="button"
      className={styles.icon}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
