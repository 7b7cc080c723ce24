/** Loaded on demand: the start page alone needs no document engine. */
export async function downloadOfflineCopy(roomId: string): Promise<void> {
  const { downloadKeptFiles } = await import('../../collab/document/download')
  await downloadKeptFiles(roomId)
}
