import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { offlineCopyName } from './forgetOfflineCopy'

/** The copy of a room's document that this browser keeps, so that edits outlive a closed tab. */
export interface OfflineCopy {
  /** Resolves once whatever was kept is in the document; also when the browser refuses storage. */
  readonly loaded: Promise<void>
  /** Whether a document was kept, as opposed to an empty or refused storage. */
  hasContent(): boolean
  isOrigin(origin: unknown): boolean
  /** Whether edits are being kept. */
  works(): boolean
  close(): Promise<void>
  forget(): Promise<void>
}

export function openOfflineCopy(roomId: string, doc: Y.Doc): OfflineCopy {
  const store = new IndexeddbPersistence(offlineCopyName(roomId), doc)
  let works = false
  const loaded = store.whenSynced.then(
    () => {
      works = true
    },
    () => undefined,
  )
  return {
    loaded,
    hasContent: () => works && doc.getMap('files').size > 0,
    isOrigin: (origin) => origin === store,
    works: () => works,
    close: () => store.destroy(),
    forget: () => store.clearData(),
  }
}
