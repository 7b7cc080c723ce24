import { useEffect, useRef, useState } from 'react'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { plainText } from '../../collab/document/plainText'
import type { SearchQuery, SearchResult } from './matches'
import { patternOf } from './matches'
import type { StartThread } from './Searcher'
import { Searcher } from './Searcher'
import type { FoundMessage } from './searchWorker'

/** After a change the results follow within this time, however fast somebody types; ms. */
const FOLLOWS_MS = 400

/** What is known of the query. */
export type SearchState =
  | { readonly kind: 'nothing' | 'unreadable' | 'searching' | 'tooSlow' }
  | { readonly kind: 'found'; readonly result: SearchResult }

const startThread: StartThread = (heard) => {
  const worker = new Worker(new URL('./searchThread.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<FoundMessage>) => heard(data))
  return worker
}

/** Looks for something in all files, for as long as it is shown, and again when one of them has changed. */
export function useSearch(files: readonly RoomFile[], query: SearchQuery): SearchState {
  const [answer, setAnswer] = useState<{ query: SearchQuery; result: SearchResult | undefined }>()
  const searcher = useRef<Searcher>(undefined)
  const isReadable = patternOf(query) !== undefined

  useEffect(() => {
    const made = new Searcher(startThread, (asked, result) => setAnswer({ query: asked, result }))
    searcher.current = made
    return () => made.destroy()
  }, [])

  useEffect(() => {
    if (!isReadable) return
    const listed = [...files].sort((one, other) => one.name.localeCompare(other.name, 'en'))
    const texts = new Map<string, string>()
    const changed = new Set(listed)
    let timer: ReturnType<typeof setTimeout> | undefined

    function ask() {
      timer = undefined
      searcher.current?.ask(query, () => {
        for (const file of changed) texts.set(file.id, plainText(file.text))
        changed.clear()
        return new Map(listed.map(({ id }) => [id, texts.get(id) ?? '']))
      })
    }
    const stops = listed.map((file) => {
      const noteChange = () => {
        changed.add(file)
        timer ??= setTimeout(ask, FOLLOWS_MS)
      }
      file.text.observe(noteChange)
      return () => file.text.unobserve(noteChange)
    })
    ask()
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [files, query, isReadable])

  if (query.text === '') return { kind: 'nothing' }
  if (!isReadable) return { kind: 'unreadable' }
  // An answer takes a moment; until then what was found before stays, or the list would blink with each key.
  if (answer?.result !== undefined) return { kind: 'found', result: answer.result }
  return { kind: answer?.query === query ? 'tooSlow' : 'searching' }
}
