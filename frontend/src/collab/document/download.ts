import * as Y from 'yjs'
import { openOfflineCopy } from '../session/offlineCopy'
import { plainText } from './plainText'
import type { RoomContents, RoomFile } from './RoomDocument'
import { RoomDocument } from './RoomDocument'

/** Hands the user every file of the room as a download of its own. */
export function downloadFiles({ files }: RoomContents): void {
  files.forEach(downloadFile)
}

/** Hands the user one file; its folders become part of its name. */
export function downloadFile({ name, text }: RoomFile): void {
  downloadText(name.replaceAll('/', '-'), plainText(text))
}

/** The same out of the browser's own copy, for a room that the server does not know any more. */
export async function downloadKeptFiles(roomId: string): Promise<void> {
  const doc = new Y.Doc()
  const copy = openOfflineCopy(roomId, doc)
  await copy.loaded
  downloadFiles(new RoomDocument(doc).contents())
  await copy.close()
  doc.destroy()
}

function downloadText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
