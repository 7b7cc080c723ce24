import { cleanup, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import type { Room } from '../../api/pairspaceApi.generated'
import { answerRequests, renderApp } from '../../test/renderApp'
import { Lobby } from './Lobby'
import { MEMBER_COLORS } from './memberColors'
import { selectVisit } from './visitsSlice'

const ROOM: Room = {
  roomId: 'abcdefghjk',
  title: 'Interview',
  language: 'python',
  visibility: 'public',
  createdAt: '2026-01-01T00:00:00Z',
  lastActiveAt: '2026-01-01T00:00:00Z',
  files: [],
  participants: [{ id: 'm0', name: 'Bo Diddley', color: '#1873da', role: 'member' }],
  colorUses: { '#1873da': 1 },
  unlistedFiles: 0,
  limits: { maxFrameBytes: 1, maxFileChars: 1, maxFiles: 1, maxDocumentBytes: 1, maxRoomSessions: 1 },
}
const JOINED = { memberId: 'm1', name: 'Ada', color: '#c74f0a', role: 'member', capabilities: ['edit'] }
const JOIN = 'POST /api/rooms/abcdefghjk/join'

describe('the lobby', () => {
  it('shows who is inside and suggests a colour that nobody has', () => {
    renderApp(<Lobby room={ROOM} created={false} />)

    expect(screen.getByText('Bo Diddley')).toBeTruthy()
    expect(screen.getByRole('radio', { name: 'Colour 1, in use' })).toHaveProperty('checked', false)
    expect(screen.getByRole('radio', { name: 'Colour 2' })).toHaveProperty('checked', true)
  })

  it.each([
    ['the first that no member has', undefined, 'Colour 4'],
    ['not the one of last time if a member has it', '#c74f0a', 'Colour 4'],
    ['the one of last time if no member has it', '#d93643', 'Colour 6'],
  ])('leaves their colours to members who are cut off: it suggests %s', (_, lastColor, suggested) => {
    localStorage.setItem('pairspace.visits', JSON.stringify({ lastName: 'Cleo', lastColor, rooms: [] }))
    const colorUses = { '#1873da': 1, '#c74f0a': 1, '#21853a': 2 }
    renderApp(<Lobby room={{ ...ROOM, colorUses }} created={false} />)

    expect(screen.getByRole('radio', { name: suggested })).toHaveProperty('checked', true)
  })

  it('goes by those who are inside if an older server tells no more', () => {
    renderApp(<Lobby room={{ ...ROOM, colorUses: undefined as never }} created={false} />)

    expect(screen.getByRole('radio', { name: 'Colour 2' })).toHaveProperty('checked', true)
  })

  it('suggests what the fewest members have once all colours are somebody’s, but nobody’s who is inside', () => {
    const colorUses = Object.fromEntries(MEMBER_COLORS.map((color) => [color, 2]))
    renderApp(<Lobby room={{ ...ROOM, colorUses: { ...colorUses, '#1873da': 1 } }} created={false} />)
    expect(screen.getByRole('radio', { name: 'Colour 2' })).toHaveProperty('checked', true)
    cleanup()

    renderApp(<Lobby room={{ ...ROOM, colorUses: { ...colorUses, '#697496': 1 } }} created={false} />)

    expect(screen.getByRole('radio', { name: 'Colour 11' })).toHaveProperty('checked', true)
  })

  it('selects the name of last time, so that typing replaces it', () => {
    localStorage.setItem('pairspace.visits', '{"lastName":"Ada","rooms":[]}')
    renderApp(<Lobby room={ROOM} created={false} />)

    const field = screen.getByLabelText('Your name')
    expect(document.activeElement).toBe(field)
    expect(field).toMatchObject({ value: 'Ada', selectionStart: 0, selectionEnd: 3 })
  })

  it('tells who made the room that it is ready, not that nobody is inside', () => {
    renderApp(<Lobby room={{ ...ROOM, participants: [] }} created />)

    expect(screen.getByRole('heading', { name: 'Your room is ready' })).toBeTruthy()
    expect(screen.queryByText('Nobody is inside right now.')).toBeNull()
  })

  it('suggests another colour when the first was taken meanwhile, but keeps the one that was chosen', async () => {
    const cleo = { id: 'm2', name: 'Cleo', color: '#c74f0a', role: 'member' } as const
    const participants = [...ROOM.participants, cleo]
    function WhileSomebodyComes() {
      const [room, setRoom] = useState(ROOM)
      return (
        <>
          <Lobby room={room} created={false} />
          <button onClick={() => setRoom({ ...ROOM, participants })}>Cleo comes</button>
          <button onClick={() => setRoom(ROOM)}>Cleo goes</button>
        </>
      )
    }
    const { user } = renderApp(<WhileSomebodyComes />)
    const color = (name: string) => screen.getByRole('radio', { name })
    expect(color('Colour 2')).toHaveProperty('checked', true)

    await user.click(screen.getByText('Cleo comes'))
    expect(color('Colour 3')).toHaveProperty('checked', true)
    await user.click(color('Colour 2, in use'))
    await user.click(screen.getByText('Cleo goes'))

    expect(color('Colour 2')).toHaveProperty('checked', true)
  })

  it('joins by Enter with the trimmed name, and remembers who one is', async () => {
    const requests = answerRequests({ [JOIN]: { body: JOINED } })
    const { user, store } = renderApp(<Lobby room={ROOM} created={false} />)

    await user.type(screen.getByLabelText('Your name'), '  Ada {Enter}')

    await waitFor(() =>
      expect(selectVisit(store.getState(), 'abcdefghjk')).toMatchObject({ memberId: 'm1', name: 'Ada' }),
    )
    expect(requests).toEqual([{ call: JOIN, body: { name: 'Ada', color: '#c74f0a' } }])
    expect(localStorage.getItem('pairspace.visits')).toContain('"lastName":"Ada"')
  })

  it('cuts a name that is too long between characters, never inside one', async () => {
    const { user } = renderApp(<Lobby room={ROOM} created={false} />)
    const field = screen.getByLabelText('Your name')

    await user.click(field)
    await user.paste(`${'x'.repeat(35)}👨‍👩‍👧‍👦`)

    expect(field).toHaveProperty('value', 'x'.repeat(35))
  })

  it('asks for a name before anything is sent', async () => {
    const requests = answerRequests({})
    const { user } = renderApp(<Lobby room={ROOM} created={false} />)

    await user.click(screen.getByRole('button', { name: 'Join room' }))

    expect(screen.getByText('Enter a name of 1 to 40 characters.')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByLabelText('Your name'))
    expect(requests).toEqual([])
  })

  it('says which character of a name cannot be seen, and sends nothing', async () => {
    const requests = answerRequests({})
    const { user } = renderApp(<Lobby room={ROOM} created={false} />)

    await user.click(screen.getByRole('textbox', { name: 'Your name' }))
    await user.paste('Ada\u202E')
    await user.keyboard('{Enter}')

    expect(screen.getByText(/^Character 4 is U\+202E/)).toBeTruthy()
    expect(requests).toEqual([])
  })

  it('says what the server has against it', async () => {
    const body = { detail: 'The room has no free place.', instance: '/requests/1', violations: [] }
    answerRequests({ [JOIN]: { status: 409, body } })
    const { user } = renderApp(<Lobby room={ROOM} created={false} />)

    await user.type(screen.getByLabelText('Your name'), 'Ada{Enter}')

    expect(await screen.findByText(/The room has no free place/)).toBeTruthy()
  })
})
