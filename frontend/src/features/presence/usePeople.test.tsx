import { act, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { tellPresence, twoClients } from '../../test/people'
import { SessionContext } from '../../ui/SessionContext'
import { usePeople } from './usePeople'

it('renders when somebody is called something else, and not for each step of their cursor', () => {
  const { ada, bo } = twoClients()
  let renders = 0
  function Names() {
    renders++
    return <p>{usePeople().map(({ name }) => name)}</p>
  }
  render(
    <SessionContext value={ada.session}>
      <Names />
    </SessionContext>,
  )
  const says = (happening: () => void) =>
    act(() => {
      happening()
      tellPresence(bo.session, ada.session)
      ada.world.pass(1000)
    })
  says(() => bo.session.presence.introduce({ name: 'Bo', color: '#c74f0a' }))
  const before = renders

  const anchor = { type: null }
  for (let i = 0; i < 5; i++)
    says(() => bo.session.presence.moveCursor({ fileId: 'file-1', anchor: { ...anchor, i }, head: anchor }))
  expect(ada.session.peers()[0]?.cursor?.anchor).toMatchObject({ i: 4 })
  expect(renders).toBe(before)

  says(() => bo.session.presence.introduce({ name: 'Bo D.', color: '#c74f0a' }))
  expect(screen.getByText('Bo D.')).toBeTruthy()
})
