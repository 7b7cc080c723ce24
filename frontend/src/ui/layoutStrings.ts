/** What users read of how the room is laid out. */
export const layoutStrings = {
  paneWidth: { files: 'Width of the files', side: 'Width of the side panel' },
  bottom: {
    label: 'Parts of the room',
    files: 'Files',
    code: 'Code',
    chat: 'Chat',
    people: 'People',
    more: 'More',
    counted: (label: string, count: number) => `${label} (${count > 99 ? '99+' : count})`,
  },
  regions: 'Next part of the room (Shift: previous)',
} as const
