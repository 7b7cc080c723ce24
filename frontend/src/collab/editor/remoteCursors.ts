import { StateEffect, StateField } from '@codemirror/state'
import type { EditorState, Extension, Range, Transaction } from '@codemirror/state'
import { Decoration, EditorView, ViewPlugin } from '@codemirror/view'
import type { DecorationSet } from '@codemirror/view'
import type { RoomFile } from '../document/RoomDocument'
import type { Peer } from '../presence/peers'
import type { CollabSession } from '../session/CollabSession'
import { CaretWidget } from './CaretWidget'
import { remoteCursorTheme } from './remoteCursorTheme'
import { toOffset } from './relativeSelection'

/** A peer's selection in this file, as offsets of the moment; edits carry it along until the next news. */
interface RemoteCursor {
  readonly peer: Peer
  readonly anchor: number
  readonly head: number
  /** Grows with each movement, not with each shift; a new number lets the flag appear again. */
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
  const watcher = ViewPlugin.define((view) => {
    const stop = session.onPeersChange(() => {
      view.dispatch({ effects: cursorsChanged.of(cursorsIn(file, session.peers(), view.state)) })
    })
    // A view must not be changed while it is being made.
    const first = setTimeout(() => {
      view.dispatch({ effects: cursorsChanged.of(cursorsIn(file, session.peers(), view.state)) })
    }, 0)
    return {
      destroy() {
        clearTimeout(first)
        stop()
      },
    }
  })
  const decorations = EditorView.decorations.compute([cursorsField, 'doc', 'selection'], decorate)
  return [cursorsField, watcher, decorations, remoteCursorTheme]
}

function cursorsIn(file: RoomFile, peers: readonly Peer[], state: EditorState): readonly RemoteCursor[] {
  const known = state.field(cursorsField)
  return peers.flatMap((peer) => {
    if (peer.cursor?.fileId !== file.id) return []
    const anchor = toOffset(file.text, peer.cursor.anchor)
    const head = toOffset(file.text, peer.cursor.head)
    if (anchor === undefined || head === undefined) return []
    const before = known.find((cursor) => cursor.peer.clientId === peer.clientId)
    const stayed = before?.anchor === anchor && before.head === head
    const movement = (before?.movement ?? 0) + (stayed ? 0 : 1)
    return [{ peer, anchor, head, movement }]
  })
}

function decorate(state: EditorState): DecorationSet {
  const ranges = state.field(cursorsField).flatMap((cursor) => rangesOf(cursor, state))
  return Decoration.set(ranges, true)
}

function rangesOf(cursor: RemoteCursor, state: EditorState): Range<Decoration>[] {
  const length = state.doc.length
  const head = Math.min(cursor.head, length)
  const from = Math.min(cursor.anchor, head)
  const to = Math.min(Math.max(cursor.anchor, head), length)
  const caret = Decoration.widget({ side: head === to ? -1 : 1, widget: caretOf(cursor, head, state) })
  return [...selectionOf(cursor.peer.color, from, to, state), caret.range(head)]
}

function caretOf(cursor: RemoteCursor, head: number, state: EditorState): CaretWidget {
  const line = state.doc.lineAt(head).number
  const ownLine = state.doc.lineAt(state.selection.main.head).number
  // A flag above would be cut off at the top, or cover the line that the user is typing in.
  const below = line === 1 || line - 1 === ownLine
  return new CaretWidget(cursor.peer, cursor.movement, below)
}

/** Lines that are selected to their end are tinted over their full width. */
function selectionOf(color: string, from: number, to: number, state: EditorState): Range<Decoration>[] {
  if (from === to) return []
  const attributes = { style: `--peer: ${color}` }
  const text = Decoration.mark({ class: 'cm-peerSelection', attributes })
  const line = Decoration.line({ class: 'cm-peerSelection', attributes })
  const ranges: Range<Decoration>[] = []
  for (let at = from; at <= to;) {
    const { from: start, to: end } = state.doc.lineAt(at)
    if (at === start && end < to) ranges.push(line.range(start))
    else if (at < Math.min(end, to)) ranges.push(text.range(at, Math.min(end, to)))
    at = end + 1
  }
  return ranges
}
