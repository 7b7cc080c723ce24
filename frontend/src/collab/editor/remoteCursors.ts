import { StateEffect, StateField } from '@codemirror/state'
import type { EditorState, Extension, Range, Transaction } from '@codemirror/state'
import { Decoration, ViewPlugin } from '@codemirror/view'
import type { DecorationSet, EditorView, ViewUpdate } from '@codemirror/view'
import type { RoomFile } from '../document/RoomDocument'
import { isolatedOr } from '../isolation'
import type { Peer } from '../presence/peers'
import type { CollabSession } from '../session/CollabSession'
import { CaretWidget } from './CaretWidget'
import type { Stretch } from './flagPlaces'
import { placesOf } from './flagPlaces'
import { remoteCursorTheme } from './remoteCursorTheme'
import { toOffset } from './relativeSelection'
import { isInsidePair } from './wholeCharacters'

/** A peer's selection in this file, as offsets of the moment; edits carry it along until its next movement. */
interface RemoteCursor {
  readonly peer: Peer
  readonly anchor: number
  readonly head: number
  /** Grows with each movement of any peer, not with each shift; a new number lets the flag appear again. */
  readonly movement: number
}

const cursorsChanged = StateEffect.define<readonly RemoteCursor[]>()

const cursorsField = StateField.define<readonly RemoteCursor[]>({
  create: () => [],
  update(cursors, transaction) {
    const effect = transaction.effects.find((candidate) => candidate.is(cursorsChanged))
    if (effect?.is(cursorsChanged)) return effect.value
    return transaction.docChanged ? cursors.map((cursor) => shifted(cursor, transaction)) : cursors
  },
})

function shifted(cursor: RemoteCursor, { changes }: Transaction): RemoteCursor {
  return { ...cursor, anchor: changes.mapPos(cursor.anchor, 1), head: changes.mapPos(cursor.head, 1) }
}

/** Shows where the others are in this file: a caret with a flag, and what they have selected. */
export function remoteCursors(session: CollabSession, file: RoomFile): Extension {
  const plugin = ViewPlugin.define((view) => new RemoteCursors(view, session, file), {
    decorations: (cursors) => cursors.decorations,
  })
  return [cursorsField, plugin, remoteCursorTheme]
}

class RemoteCursors {
  decorations: DecorationSet = Decoration.none
  readonly #stop: () => void
  readonly #first: ReturnType<typeof setTimeout>

  constructor(view: EditorView, session: CollabSession, file: RoomFile) {
    const look = () => {
      view.dispatch({ effects: cursorsChanged.of(cursorsIn(file, session.peers(), view.state)) })
    }
    this.#stop = session.onPeersChange(look)
    // A view must not be changed while it is being made.
    this.#first = setTimeout(isolatedOr(undefined, look), 0)
  }

  update({ view, state, startState, docChanged, viewportChanged, selectionSet }: ViewUpdate): void {
    const moved = state.field(cursorsField) !== startState.field(cursorsField)
    if (moved || docChanged || viewportChanged || selectionSet) this.decorations = decorationsOf(view)
  }

  destroy(): void {
    clearTimeout(this.#first)
    this.#stop()
  }
}

function cursorsIn(file: RoomFile, peers: readonly Peer[], state: EditorState): readonly RemoteCursor[] {
  const known = state.field(cursorsField)
  let newest = Math.max(0, ...known.map(({ movement }) => movement))
  return peers.flatMap((peer) => {
    if (peer.cursor?.fileId !== file.id) return []
    const anchor = toOffset(file.text, peer.cursor.anchor)
    const head = toOffset(file.text, peer.cursor.head)
    if (anchor === undefined || head === undefined) return []
    const before = known.find((cursor) => cursor.peer.clientId === peer.clientId)
    const stayed = before?.anchor === anchor && before.head === head
    return [{ peer, anchor, head, movement: stayed ? before.movement : ++newest }]
  })
}

/** Of what is in sight only: a selection may be as long as the file, and this is done at each key. */
function decorationsOf(view: EditorView): DecorationSet {
  const { state, visibleRanges } = view
  const cursors = state.field(cursorsField)
  if (cursors.length === 0) return Decoration.none
  const ranges = cursors.flatMap(({ peer, anchor, head }) => {
    const from = positionIn(state, Math.min(anchor, head))
    const to = positionIn(state, Math.max(anchor, head))
    if (from === to) return []
    return visibleRanges.flatMap((visible) =>
      selectionOf(peer.color, Math.max(from, visible.from), Math.min(to, visible.to), { from, to }, state),
    )
  })
  return Decoration.set([...ranges, ...caretsOf(cursors, view)], true)
}

function caretsOf(cursors: readonly RemoteCursor[], view: EditorView): Range<Decoration>[] {
  const { state, visibleRanges } = view
  const carets = cursors
    .map((cursor) => ({ ...cursor, at: positionIn(state, cursor.head) }))
    .filter(({ at }) => visibleRanges.some(({ from, to }) => from <= at && at <= to))
    .map(({ peer, movement, anchor, head, at }) => {
      const { number: line, from } = state.doc.lineAt(at)
      return { peer, movement, at, line, column: at - from, side: head >= anchor ? -1 : 1 }
    })
  const places = placesOf(carets, {
    ownLine: state.doc.lineAt(state.selection.main.head).number,
    lines: state.doc.lines,
    characterPx: view.defaultCharacterWidth,
    codeIn: (line) => codeIn(state, line),
  })
  return carets.map(({ peer, movement, at, side }, index) =>
    Decoration.widget({ side, widget: new CaretWidget(peer, movement, places[index] ?? 'none') }).range(at),
  )
}

function codeIn({ doc }: EditorState, line: number): Stretch | undefined {
  const { text } = line >= 1 && line <= doc.lines ? doc.line(line) : { text: '' }
  const from = text.search(/\S/)
  return from < 0 ? undefined : { from, to: text.length }
}

/** A place in the text as it is, never inside a character. */
function positionIn({ doc }: EditorState, offset: number): number {
  const position = Math.min(offset, doc.length)
  return isInsidePair(doc, position) ? position - 1 : position
}

/** Lines that are selected to their end are tinted over their full width. */
function selectionOf(
  color: string,
  first: number,
  last: number,
  selection: { readonly from: number; readonly to: number },
  state: EditorState,
): Range<Decoration>[] {
  const attributes = { style: `--peer: ${color}` }
  const text = Decoration.mark({ class: 'cm-peerSelection', attributes })
  const line = Decoration.line({ class: 'cm-peerSelection', attributes })
  const ranges: Range<Decoration>[] = []
  for (let at = first; at <= last;) {
    const { from: start, to: end } = state.doc.lineAt(at)
    const from = Math.max(start, selection.from)
    const to = Math.min(end, selection.to)
    if (from === start && end < selection.to) ranges.push(line.range(start))
    else if (from < to) ranges.push(text.range(from, to))
    at = end + 1
  }
  return ranges
}
