import { act, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { tellPresence, twoClients } from '../../test/people'
import { SessionContext } from '../../ui/SessionContext'
import { TypingNote } from './TypingNote'

it('says who types, and nothing while there is no connection to know it by', () => {
  const { ada, bo, server } = twoClients()
  render(
    <SessionContext value={ada.session}>
      <TypingNote />
    </SessionContext>,
  )
  act(() => {
    bo.session.presence.introduce({ name: 'Bo', color: '#c74f0a' })
    bo.session.presence.typed()
    tellPresence(bo.session, ada.session)
    ada.world.pass(1000)
  })
  expect(screen.getByText('Bo is typing…')).toBeTruthy()

  act(() => server.drop(ada.world.socket))

  expect(screen.queryByText(/typing/)).toBeNull()
})
