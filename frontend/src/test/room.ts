/** A room as the server describes it, and somebody who is a member of it. */
export const ROOM_ID = 'abcdefghjk'

export const ROOM = {
  roomId: ROOM_ID,
  title: 'Interview',
  participants: [],
  colorUses: {},
  unlistedFiles: 0,
  limits: { maxFrameBytes: 1, maxFileChars: 20, maxFiles: 1, maxDocumentBytes: 1, maxRoomSessions: 1 },
}

export const VISIT = {
  roomId: ROOM_ID,
  title: 'Interview',
  visitedAt: '2026-01-01T00:00:00Z',
  memberId: 'm1',
  name: 'Ada',
  color: '#1873da',
}
