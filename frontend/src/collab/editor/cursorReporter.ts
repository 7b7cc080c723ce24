import type { Extension } from '@codemirror/state'
import type { EditorView, ViewUpdate } from '@codemirror/view'
import { ViewPlugin } from '@codemirror/view'
import type { RoomFile } from '../document/RoomDocument'
import { isolated } from '../isolation'
import type { CollabSession } from '../session/CollabSession'
import { toRelative } from './relativeSelection'

const REPORT_EVERY_MS = 50

/** Tells the others where our selection stands, and takes it back when we leave the file or the tab. */
export function cursorReporter(session: CollabSession, file: RoomFile): Extension {
  return ViewPlugin.define((view) => new CursorReporter(view, session, file))
}

class CursorReporter {
  readonly #view: EditorView
  readonly #session: CollabSession
  readonly #file: RoomFile
  #timer: ReturnType<typeof setTimeout> | undefined
  #shown = false

  constructor(view: EditorView, session: CollabSession, file: RoomFile) {
    this.#view = view
    this.#session = session
    this.#file = file
    document.addEventListener('visibilitychange', this.#visibilityChanged)
  }

  update(update: ViewUpdate): void {
    if (update.transactions.some((transaction) => transaction.isUserEvent('input'))) this.#typed()
    if (update.selectionSet || update.docChanged || update.focusChanged) this.#reportSoon()
  }

  destroy(): void {
    clearTimeout(this.#timer)
    document.removeEventListener('visibilitychange', this.#visibilityChanged)
    if (this.#shown) this.#session.presence.moveCursor(null)
  }

  readonly #typed = isolated(() => this.#session.presence.typed())

  // Later, because positions may only be read once the shared text has caught up with the editor.
  #reportSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#report()
    }, REPORT_EVERY_MS)
  }

  #report(): void {
    if (this.#isHere()) {
      const { anchor, head } = this.#view.state.selection.main
      this.#shown = true
      this.#session.presence.moveCursor({
        fileId: this.#file.id,
        anchor: toRelative(this.#file.text, anchor),
        head: toRelative(this.#file.text, head),
      })
    } else if (this.#shown) {
      this.#shown = false
      this.#session.presence.moveCursor(null)
    }
  }

  /** In another window one still is in the file; in another field or a hidden tab one is not. */
  #isHere(): boolean {
    return document.visibilityState === 'visible' && document.activeElement === this.#view.contentDOM
  }

  readonly #visibilityChanged = (): void => this.#reportSoon()
}
