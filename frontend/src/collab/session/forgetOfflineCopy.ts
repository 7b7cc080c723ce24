/** Apart from `offlineCopy`, so that the start page can forget a room without loading the document engine. */
export const offlineCopyName = (roomId: string): string => `pairspace-room-${roomId}`

export function forgetOfflineCopy(roomId: string): void {
  indexedDB.deleteDatabase(offlineCopyName(roomId))
}
