import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { CaretPlaces } from '../../features/editor/caretPlace'
import { CollabSession } from '../../collab/session/CollabSession'
import { FakeWorld } from '../../test/FakeWorld'
import { optionsOf } from '../../test/people'
import { renderApp } from '../../test/renderApp'
import { SessionContext } from '../../ui/SessionContext'
import { StatusBar } from './StatusBar'

it('the status bar does not say that suggestions come while nobody can be asked', () => {
  const session = new CollabSession(optionsOf(new FakeWorld()))
  renderApp(
    <SessionContext value={session}>
      <StatusBar caret={new CaretPlaces()} inFile />
    </SessionContext>,
  )

  expect(screen.getByRole('button', { name: 'Suggestions: offline' })).toBeTruthy()
})

it('the status bar says where the caret is', () => {
  const session = new CollabSession(optionsOf(new FakeWorld()))
  const caret = new CaretPlaces()
  renderApp(
    <SessionContext value={session}>
      <StatusBar caret={caret} inFile />
    </SessionContext>,
  )

  act(() => caret.moved({ line: 3, column: 7 }))

  expect(screen.getByTestId('caret-place').textContent).toBe('Ln 3, Col 7')
})
