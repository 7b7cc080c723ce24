import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { renderApp } from '../test/renderApp'
import { PageHeading } from './PageHeading'

function Screens() {
  const [entered, setEntered] = useState(false)
  if (entered) return <PageHeading key="room">Room</PageHeading>
  return (
    <>
      <PageHeading key="lobby">Lobby</PageHeading>
      <button onClick={() => setEntered(true)}>Join</button>
    </>
  )
}

it('the focus stays where the browser put it at first, and follows to each screen after that', async () => {
  const { user } = renderApp(<Screens />)
  expect(document.activeElement).toBe(document.body)

  await user.click(screen.getByText('Join'))

  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Room' }))
})

it('a heading whose screen gives the focus to something else is spoken', async () => {
  function Doors() {
    const [entered, setEntered] = useState(false)
    return entered ? (
      <PageHeading key="room" spoken>
        Interview
      </PageHeading>
    ) : (
      <>
        <PageHeading key="start">Start</PageHeading>
        <button onClick={() => setEntered(true)}>Enter</button>
      </>
    )
  }
  const { user } = renderApp(<Doors />)
  await user.click(screen.getByText('Enter'))

  expect(screen.getByText('Interview', { selector: '[role=status] *' })).toBeTruthy()
  expect(document.activeElement).not.toBe(screen.getByRole('heading', { name: 'Interview' }))
})
