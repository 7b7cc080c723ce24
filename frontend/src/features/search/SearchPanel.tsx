import { useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useDispatch, useSelector } from 'react-redux'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { strings } from '../../ui/strings'
import type { Match, SearchQuery } from './matches'
import { SearchFileResults } from './SearchFileResults'
import styles from './SearchPanel.module.css'
import { queryChanged, selectQuery } from './searchSlice'
import type { SearchState } from './useSearch'
import { useSearch } from './useSearch'

interface SearchPanelProps {
  readonly files: readonly RoomFile[]
  /** Another number puts the focus into the field. */
  readonly asked: number
  readonly onOpen: (fileId: string, match: Match) => void
}

const words = strings.searchAll

const TOGGLES: readonly (readonly [
  key: 'matchCase' | 'wholeWord' | 'isExpression',
  sign: string,
  name: string,
])[] = [
  ['matchCase', 'Aa', words.matchCase],
  ['wholeWord', 'ab', words.wholeWord],
  ['isExpression', '.*', words.expression],
]

/** Looks through all files of the room. */
export function SearchPanel({ files, asked, onOpen }: SearchPanelProps) {
  const query = useSelector(selectQuery)
  const dispatch = useDispatch()
  const state = useSearch(files, query)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const change = (changes: Partial<SearchQuery>) => dispatch(queryChanged(changes))

  // At once: what is typed right after the keys that open it must not go into the text.
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])

  function toggle(fileId: string) {
    const next = new Set(closed)
    if (!next.delete(fileId)) next.add(fileId)
    setClosed(next)
  }

  /** The results are one stop for Tab; arrows lead through them. */
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const here = buttons.findIndex((button) => button === document.activeElement)
    const next = buttons[here + step]
    if (next !== undefined) next.focus()
    else if (step < 0) field.current?.focus()
  }

  return (
    // Keys of the field and of the results; each of them has its role.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.panel} onKeyDown={onKeyDown}>
      <h2 className="visually-hidden">{words.title}</h2>
      <div className={styles.query}>
        <input
          ref={field}
          type="text"
          className={styles.field}
          aria-label={words.field}
          aria-invalid={state.kind === 'unreadable'}
          aria-describedby="search-state"
          placeholder={words.field}
          autoComplete="off"
          spellCheck={false}
          value={query.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        {TOGGLES.map(([key, sign, name]) => (
          <button
            key={key}
            type="button"
            className={styles.toggle}
            aria-label={name}
            title={name}
            aria-pressed={query[key]}
            onClick={() => change({ [key]: !query[key] })}
          >
            {sign}
          </button>
        ))}
      </div>
      <p id="search-state" role="status" className={styles.state} data-kind={state.kind}>
        {sentenceOf(state)}
      </p>
      {state.kind === 'found' && state.result.total > 0 && (
        <div ref={list} role="group" aria-label={words.results} className={styles.results}>
          {state.result.files.map(({ fileId, matches }, index) => (
            <SearchFileResults
              key={fileId}
              name={files.find(({ id }) => id === fileId)?.name ?? ''}
              matches={matches}
              isFirst={index === 0}
              isOpen={!closed.has(fileId)}
              onToggle={() => toggle(fileId)}
              onChoose={(match) => onOpen(fileId, match)}
            />
          ))}
        </div>
      )}
    </div>
  )
}

function sentenceOf(state: SearchState): string {
  if (state.kind !== 'found') return words[state.kind]
  const { files, total, isCut } = state.result
  if (isCut) return words.cut(total)
  return total === 0 ? words.none : words.found(total, files.length)
}
