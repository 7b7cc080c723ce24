/** Loaded on demand: who only looks at the start page needs no document engine. */
export async function downloadOfflineCopy(roomId: string): Promise<void> {
  const { downloadKeptFiles } = await import('../../collab/document/download')
  await downloadKeptFiles(roomId)
}
