import type { EditorState, Extension, Line } from '@codemirror/state'
import { EditorView, ViewPlugin } from '@codemirror/view'
import type { ViewUpdate } from '@codemirror/view'
import { cleanedLine } from '../document/cleanedLine'
import { UNNAMED } from '../document/fileNames'
import { LONGEST_FILE_NAME } from '../document/limits'
import { MOST_BYTES_OF_A_UNIT, readTextFile } from '../document/readTextFile'

/** What became of files that were dropped on an editor; all of them or none. */
export type DropOutcome =
  | { readonly kind: 'inserted'; readonly names: readonly string[] }
  | { readonly kind: 'tooLarge'; readonly names: readonly string[] }
  | { readonly kind: 'notText' | 'unreadable'; readonly name: string }
  | { readonly kind: 'readOnly' }

/** A place in the text that edits move while files are read. */
interface Place {
  at: number
}

class Places {
  readonly waiting = new Set<Place>()

  update({ docChanged, changes }: ViewUpdate): void {
    if (docChanged) for (const place of this.waiting) place.at = changes.mapPos(place.at)
  }
}

/**
 * Inserts files where they are dropped, several one below the other. CodeMirror's own way makes U+FFFD of whatever is
 * no UTF-8, for all participants, and leaves binary files out silently.
 */
export function droppedFiles(maxChars: () => number, onDropped: (outcome: DropOutcome) => void): Extension {
  const places = ViewPlugin.define(() => new Places())

  async function insert(view: EditorView, files: readonly File[], place: Place): Promise<DropOutcome> {
    const names = files.map(nameOf)
    if (sum(files.map(({ size }) => size)) > MOST_BYTES_OF_A_UNIT * maxChars())
      return { kind: 'tooLarge', names }
    const texts: string[] = []
    for (const file of files) {
      const reading = await readTextFile(file, maxChars())
      if (reading === 'tooLarge') return { kind: 'tooLarge', names }
      if (typeof reading === 'string') return { kind: reading, name: nameOf(file) }
      texts.push(asPasted(reading.text, view.state))
    }
    const dropped = oneBelowTheOther(texts)
    if (view.state.readOnly) return { kind: 'readOnly' }
    const at = Math.min(place.at, view.state.doc.length)
    const text = besideLine(dropped, view.state.doc.lineAt(at), at)
    if (view.state.doc.length + text.length > maxChars()) return { kind: 'tooLarge', names }
    view.focus()
    view.dispatch({
      changes: { from: at, insert: text },
      selection: { anchor: at, head: at + text.length },
      userEvent: 'input.drop',
    })
    return { kind: 'inserted', names }
  }

  return [
    places,
    EditorView.domEventHandlers({
      drop(event, view) {
        const files = Array.from(event.dataTransfer?.files ?? [])
        if (files.length === 0) return false
        const place = { at: view.posAtCoords({ x: event.clientX, y: event.clientY }, false) }
        const waiting = view.plugin(places)?.waiting
        waiting?.add(place)
        void insert(view, files, place)
          .then((outcome) => view.dom.isConnected && onDropped(outcome))
          .finally(() => waiting?.delete(place))
        return true
      },
    }),
  ]
}

const nameOf = ({ name }: File): string => cleanedLine(name, LONGEST_FILE_NAME) || UNNAMED

/** Without what no shared text has. */
function asPasted(text: string, state: EditorState): string {
  return state
    .facet(EditorView.clipboardInputFilter)
    .reduce((filtered, filter) => filter(filtered, state), text)
}

function oneBelowTheOther(texts: readonly string[]): string {
  return texts.map((text, index) => (index < texts.length - 1 ? wholeLines(text) : text)).join('')
}

/** Before or behind a line that is there, files begin and end lines of their own; within one they are part of it. */
function besideLine(text: string, line: Line, at: number): string {
  if (line.length === 0) return text
  if (at === line.from) return wholeLines(text)
  return at === line.to ? `\n${text}` : text
}

const wholeLines = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
