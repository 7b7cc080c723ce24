import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { answerRequests, renderApp } from '../../test/renderApp'
import { LandingPage } from './LandingPage'
import { roomEntered, selectVisit, unsentNoted } from './visitsSlice'

const VISIT = {
  roomId: 'abcdefghjk',
  title: 'Interview',
  visitedAt: '2026-01-01T00:00:00Z',
  memberId: 'm1',
  name: 'Ada',
  color: '#1873da',
}
const address = () => screen.getByTestId('address').textContent

describe('the start page', () => {
  const CREATED = {
    'POST /api/rooms': { status: 201, body: { roomId: 'abcdefghjk', title: 'Python, Sunday' } },
  }

  it('creates a room at once, titled for its language and moment, and goes there', async () => {
    const requests = answerRequests(CREATED)
    const { user } = renderApp(<LandingPage />)

    await user.click(screen.getByRole('button', { name: 'New room' }))

    await waitFor(() => expect(address()).toBe('/room/abcdefghjk'))
    const title: unknown = expect.stringMatching(/^Python, [A-Z][a-z]+day [0-2][0-9]:[0-5][0-9]$/)
    expect(requests).toEqual([{ call: 'POST /api/rooms', body: { title } }])
  })

  it('joins the new room under a name that it knows, so that no lobby is in the way', async () => {
    const body = { memberId: 'm2', name: 'Ada', color: '#1873da', role: 'member', capabilities: ['edit'] }
    const requests = answerRequests({ ...CREATED, 'POST /api/rooms/abcdefghjk/join': { body } })
    const { user, store } = renderApp(<LandingPage />)
    store.dispatch(roomEntered({ ...VISIT, roomId: 'bcdefghjkm' }))

    await user.click(screen.getByRole('button', { name: 'New room' }))

    await waitFor(() => expect(address()).toBe('/room/abcdefghjk'))
    expect(requests[1]?.body).toEqual({ name: 'Ada', color: '#1873da' })
    expect(selectVisit(store.getState(), 'abcdefghjk')).toMatchObject({ memberId: 'm2', name: 'Ada' })
  })

  it('goes to the lobby of the new room if joining did not work', async () => {
    answerRequests(CREATED)
    const { user, store } = renderApp(<LandingPage />)
    store.dispatch(roomEntered({ ...VISIT, roomId: 'bcdefghjkm' }))

    await user.click(screen.getByRole('button', { name: 'New room' }))

    await waitFor(() => expect(address()).toBe('/room/abcdefghjk'))
    expect(selectVisit(store.getState(), 'abcdefghjk')).toBeUndefined()
  })

  it('says why a room could not be created, without an id that tells nobody more', async () => {
    const body = { detail: 'Too many rooms from this address.', instance: '/requests/42', violations: [] }
    answerRequests({ 'POST /api/rooms': { status: 429, body } })
    const { user } = renderApp(<LandingPage />)

    await user.click(screen.getByRole('button', { name: 'New room' }))

    const alert = await screen.findByText(/Too many rooms from this address/)
    expect(alert).toBeTruthy()
    expect(screen.queryByText(/requests\/42/)).toBeNull()
  })

  it('says that the server cannot be reached', async () => {
    answerRequests({})
    const { user } = renderApp(<LandingPage />)

    await user.click(screen.getByRole('button', { name: 'New room' }))

    expect(await screen.findByText(/The server cannot be reached/)).toBeTruthy()
  })

  it('leads into the room of a pasted link', async () => {
    const { user } = renderApp(<LandingPage />)

    await user.type(
      screen.getByLabelText('Room link or code'),
      'https://pairs.example/room/abcdefghjk{Enter}',
    )

    expect(address()).toBe('/room/abcdefghjk')
  })

  it('explains what a code is if none was entered', async () => {
    const { user } = renderApp(<LandingPage />)

    await user.type(screen.getByLabelText('Room link or code'), 'nonsense')
    await user.click(screen.getByRole('button', { name: 'Join' }))

    expect(screen.getByText(/neither a room link nor a room code/)).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByLabelText('Room link or code'))
    expect(address()).toBe('/')
  })

  it('lists recent rooms and forgets one, for good', async () => {
    const { user, store } = renderApp(<LandingPage />)
    expect(screen.getByText(/Rooms that you open will be listed here/)).toBeTruthy()
    store.dispatch(roomEntered(VISIT))
    const list = await screen.findByRole('list')
    expect(within(list).getByRole('link').getAttribute('href')).toBe('/room/abcdefghjk')

    await user.click(screen.getByRole('button', { name: 'Forget Interview' }))

    expect(screen.queryByRole('list')).toBeNull()
    expect(screen.getByText('Interview forgotten')).toBeTruthy()
    expect(localStorage.getItem('pairspace.visits')).not.toContain('abcdefghjk')
  })

  it('asks before it forgets edits that only this browser has', async () => {
    const { user, store } = renderApp(<LandingPage />)
    store.dispatch(roomEntered(VISIT))
    store.dispatch(unsentNoted({ roomId: VISIT.roomId, unsent: true }))
    expect(await screen.findByText('unsent edits')).toBeTruthy()
    const forget = () => user.click(screen.getByRole('button', { name: 'Forget Interview' }))

    await forget()
    await user.click(screen.getByRole('button', { name: 'Keep' }))
    expect(localStorage.getItem('pairspace.visits')).toContain('abcdefghjk')
    await forget()
    await user.click(screen.getByRole('button', { name: 'Forget them' }))

    expect(localStorage.getItem('pairspace.visits')).not.toContain('abcdefghjk')
  })
})
