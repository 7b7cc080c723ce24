import { act, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answerRequests, renderApp } from '../../test/renderApp'
import { RenamableTitle } from './RenamableTitle'

const RENAME = 'PATCH /api/rooms/abcdefghjk'
const RENAMED = { [RENAME]: { body: { roomId: 'abcdefghjk', title: 'Kata' } } }

function show(startsLive = true) {
  function Header() {
    const [title, setTitle] = useState('Interview')
    const [live, setLive] = useState(startsLive)
    return (
      <>
        <RenamableTitle roomId="abcdefghjk" title={title} fileName="main.py" unread={0} live={live} />
        <button onMouseDown={(event) => event.preventDefault()} onClick={() => setTitle('Demo')}>
          Somebody else renames it
        </button>
        <button onClick={() => setLive(!live)}>The connection comes or goes</button>
      </>
    )
  }
  return renderApp(<Header />)
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const title = () => screen.getByRole('button', { description: /renamed?/i })
const field = () => screen.getByRole('textbox', { name: 'Title of the room' })

describe('the title of a room', () => {
  it('becomes a field by a click, with everything selected, and is saved by Enter', async () => {
    const requests = answerRequests(RENAMED)
    const { user } = show()

    await user.click(title())
    expect(field()).toMatchObject({ value: 'Interview', selectionStart: 0, selectionEnd: 9 })
    await user.keyboard(' Kata {Enter}')

    expect(requests).toEqual([{ call: RENAME, body: { title: 'Kata' } }])
    expect(screen.getByRole('heading', { name: 'Kata' })).toBeTruthy()
    expect(document.title).toBe('main.py · Kata · Pairspace')
    expect(document.activeElement).toBe(title())
  })

  it.each(['{F2}', '{Enter}'])(
    'becomes a field by %s, and Escape leaves everything as it was',
    async (key) => {
      const requests = answerRequests(RENAMED)
      const { user } = show()
      title().focus()

      await user.keyboard(key)
      await user.keyboard('Kata{Escape}')

      expect(screen.getByRole('heading', { name: 'Interview' })).toBeTruthy()
      expect(document.activeElement).toBe(title())
      expect(requests).toEqual([])
    },
  )

  it('is saved when the field is left', async () => {
    const requests = answerRequests(RENAMED)
    const { user } = show()
    await user.click(title())

    await user.keyboard('Kata')
    await user.tab()

    expect(requests).toEqual([{ call: RENAME, body: { title: 'Kata' } }])
  })

  it('asks nothing of the server if it is what it was', async () => {
    const requests = answerRequests(RENAMED)
    const { user } = show()
    await user.click(title())

    await user.keyboard('Interview{Enter}')

    expect(requests).toEqual([])
  })

  it('cannot be empty: Enter says so and leaves the field open', async () => {
    const requests = answerRequests(RENAMED)
    const { user } = show()
    await user.click(title())

    await user.keyboard('   {Enter}')

    expect(screen.getByText('Enter a title of 1 to 120 characters.').role).toBe('alert')
    expect(field().getAttribute('aria-invalid')).toBe('true')
    expect(requests).toEqual([])
  })

  it('cannot be empty: whoever leaves the field is told, and finds it as it was', async () => {
    const requests = answerRequests(RENAMED)
    const { user } = show()
    await user.click(title())

    await user.clear(field())
    await user.tab()

    // In sight, beside the title, as well as for screen readers.
    const note = await screen.findByText(/A room needs a title of 1 to 120 characters/)
    expect(note.closest('[aria-live]')).toBeNull()
    expect(note.role).toBe('alert')
    expect(screen.getByRole('heading', { name: 'Interview' })).toBeTruthy()
    expect(requests).toEqual([])
  })

  it('is what it was when the server refuses, which says why and can be asked again', async () => {
    answerRequests({ [RENAME]: { status: 503, body: { detail: 'the database does not answer.' } } })
    const { user } = show()
    await user.click(title())

    await user.keyboard('Kata{Enter}')

    const failure = await screen.findByText('The title could not be changed.')
    expect(failure.parentElement?.textContent).toContain('The database does not answer.')
    expect(screen.getByRole('heading', { name: 'Interview' })).toBeTruthy()
    const requests = answerRequests(RENAMED)
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.queryByText('The title could not be changed.')).toBeNull())
    expect(requests).toEqual([{ call: RENAME, body: { title: 'Kata' } }])
  })

  it('is what somebody else makes of it meanwhile', async () => {
    answerRequests(RENAMED)
    const { user } = show()
    await user.click(title())
    await user.keyboard('Kata{Enter}')

    await user.click(screen.getByRole('button', { name: 'Somebody else renames it' }))

    expect(screen.getByRole('heading', { name: 'Demo' })).toBeTruthy()
  })

  it.each(['{Enter}', '{Tab}'])(
    'is left by %s as somebody else has made it, if nothing was typed into the field',
    async (key) => {
      const requests = answerRequests(RENAMED)
      const { user } = show()
      await user.click(title())

      await user.click(screen.getByRole('button', { name: 'Somebody else renames it' }))
      await user.keyboard(key)

      expect(screen.getByRole('heading', { name: 'Demo' })).toBeTruthy()
      expect(requests).toEqual([])
    },
  )

  it('is cut between characters when it is too long', async () => {
    answerRequests(RENAMED)
    const { user } = show()
    await user.click(title())
    const family = '👨‍👩‍👧‍👦'

    await user.paste(family.repeat(12))

    expect(field()).toMatchObject({ value: family.repeat(10) })
  })

  it('says that it was cut, until something else is typed', async () => {
    answerRequests(RENAMED)
    const { user } = show()
    await user.click(title())

    await user.paste('x'.repeat(121))
    expect(screen.getByText('Cut off: up to 120 characters fit.').role).toBe('status')
    await user.keyboard('{Backspace}')

    expect(screen.queryByText(/Cut off/)).toBeNull()
  })

  it.each(['{Enter}', '{Tab}'])(
    'stays in its field with what cannot be seen in it, which is named, when it is left by %s',
    async (key) => {
      const requests = answerRequests(RENAMED)
      const { user } = show()
      await user.click(title())

      await user.paste('Ka\u202Eta')
      await user.keyboard(key)

      expect(field()).toMatchObject({ value: 'Ka\u202Eta', ariaInvalid: 'true' })
      expect(screen.getByText(/^Character 3 is U\+202E/).role).toBe('alert')
      expect(requests).toEqual([])
      field().focus()
      await user.keyboard('{Escape}')
      expect(screen.getByRole('heading', { name: 'Interview' })).toBeTruthy()
    },
  )

  it('says why it was refused for a while to who has gone on, and again to who comes back', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    answerRequests(RENAMED)
    const { user } = show()
    await user.click(title())
    await user.paste('Ka\u202Eta')
    await user.tab()

    expect(screen.getByText(/^Character 3 is U\+202E/)).toBeTruthy()
    await act(() => vi.advanceTimersByTimeAsync(6000))
    expect(screen.queryByText(/^Character 3 is U\+202E/)).toBeNull()
    await user.click(field())

    expect(screen.getByText(/^Character 3 is U\+202E/)).toBeTruthy()
  })

  it('sends two wishes one after the other, and shows the answer to the last one only', async () => {
    const answers: ((status: number) => void)[] = []
    vi.stubGlobal(
      'fetch',
      () =>
        new Promise((resolve) =>
          answers.push((status) =>
            resolve(
              new Response(JSON.stringify({ title: 'Kata 2' }), {
                status,
                headers: { 'Content-Type': 'application/json' },
              }),
            ),
          ),
        ),
    )
    const { user } = show()
    await user.click(title())
    await user.keyboard('Kata 1{Enter}')
    await user.click(title())
    await user.keyboard('Kata 2{Enter}')
    await waitFor(() => expect(answers).toHaveLength(1))

    await act(() => Promise.resolve(answers[0]?.(503)))
    await waitFor(() => expect(answers).toHaveLength(2))

    expect(screen.getByRole('heading', { name: 'Kata 2' })).toBeTruthy()
    await act(() => Promise.resolve(answers[1]?.(200)))
    expect(screen.queryByText('The title could not be changed.')).toBeNull()
  })

  it('stays in its field when the server takes it from nobody, and can be mended there', async () => {
    const detail = 'title must not contain that.'
    answerRequests({ [RENAME]: { status: 400, body: { detail, instance: '/requests/7' } } })
    const { user } = show()
    await user.click(title())

    await user.keyboard('Katz{Enter}')

    expect((await screen.findByText('Title must not contain that.')).role).toBe('alert')
    expect(screen.queryByText(/requests|Try again/)).toBeNull()
    expect(document.activeElement).toBe(field())
    const requests = answerRequests(RENAMED)
    await user.keyboard('Kata{Enter}')
    expect(requests).toEqual([{ call: RENAME, body: { title: 'Kata' } }])
    await waitFor(() => expect(screen.queryByText('Title must not contain that.')).toBeNull())
  })

  it('covers nothing with a failure that was read', async () => {
    answerRequests({ [RENAME]: { status: 503, body: { instance: '/requests/7' } } })
    const { user } = show()
    await user.click(title())
    await user.keyboard('Kata{Enter}')
    await screen.findByText('Request /requests/7')

    await user.click(screen.getByRole('button', { name: 'Close' }))

    expect(screen.queryByText('The title could not be changed.')).toBeNull()
  })

  it('does not go on saying that the server cannot be reached when it can', async () => {
    answerRequests({ [RENAME]: { status: 503, body: {} } })
    const { user } = show()
    await user.click(title())
    await user.keyboard('Kata{Enter}')
    await screen.findByText('The title could not be changed.')

    await user.click(screen.getByRole('button', { name: 'The connection comes or goes' }))
    expect(screen.getByText('The title could not be changed.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'The connection comes or goes' }))

    expect(screen.queryByText('The title could not be changed.')).toBeNull()
  })

  it('is no field without a connection, and says why', async () => {
    const { user } = show(false)

    await user.click(title())

    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getAllByText('The room can be renamed once the connection is back.').length).toBe(2)
  })
})
