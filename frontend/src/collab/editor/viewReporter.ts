import type { Extension } from '@codemirror/state'
import type { EditorView, ViewUpdate } from '@codemirror/view'
import { ViewPlugin } from '@codemirror/view'
import type { RoomFile } from '../document/RoomDocument'
import { isolated } from '../isolation'
import type { CollabSession } from '../session/CollabSession'
import { toRelative } from './relativeSelection'

const REPORT_EVERY_MS = 250

/** Tells those who follow what part of a file is in sight, while it is in front and others are there. */
export function viewReporter(session: CollabSession, file: RoomFile): Extension {
  return ViewPlugin.define((view) => new ViewReporter(view, session, file))
}

class ViewReporter {
  readonly #view: EditorView
  readonly #session: CollabSession
  readonly #file: RoomFile
  #timer: ReturnType<typeof setTimeout> | undefined
  /** The first line in sight as it was told last; UTF-16 units from the start. */
  #told = -1

  constructor(view: EditorView, session: CollabSession, file: RoomFile) {
    this.#view = view
    this.#session = session
    this.#file = file
    view.scrollDOM.addEventListener('scroll', this.#reportSoon, { passive: true })
    this.#reportSoon()
  }

  update(update: ViewUpdate): void {
    if (update.geometryChanged || update.focusChanged) this.#reportSoon()
  }

  destroy(): void {
    clearTimeout(this.#timer)
    this.#view.scrollDOM.removeEventListener('scroll', this.#reportSoon)
  }

  readonly #reportSoon = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#report()
    }, REPORT_EVERY_MS)
  }

  readonly #report = isolated((): void => {
    const { scrollDOM, documentPadding } = this.#view
    // A file behind another one has no size.
    if (scrollDOM.clientHeight === 0) {
      this.#told = -1
      return
    }
    const top = this.#view.lineBlockAtHeight(scrollDOM.scrollTop - documentPadding.top).from
    if (top === this.#told) return
    this.#told = top
    this.#session.presence.showView({ fileId: this.#file.id, top: toRelative(this.#file.text, top) })
  })
}
