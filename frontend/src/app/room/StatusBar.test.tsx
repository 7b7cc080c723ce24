import { act } from '@testing-library/react'
import { Profiler, useState } from 'react'
import { expect, it } from 'vitest'
import { CaretPlaces } from '../../features/editor/caretPlace'
import { CollabSession } from '../../collab/session/CollabSession'
import { FakeWorld } from '../../test/FakeWorld'
import { ADA } from '../../test/people'
import { renderApp } from '../../test/renderApp'
import { SessionContext } from '../../ui/SessionContext'
import { StatusBar } from './StatusBar'

it('a key renders the caret’s place and nothing around it', () => {
  const session = new CollabSession({ url: 'ws://test', member: ADA, world: new FakeWorld() })
  const caret = new CaretPlaces()
  let rendered = 0
  function Around() {
    rendered += 1
    const [kept] = useState(caret)
    return <StatusBar caret={kept} />
  }
  const { getByTestId } = renderApp(
    <SessionContext value={session}>
      <Profiler id="room" onRender={() => undefined}>
        <Around />
      </Profiler>
    </SessionContext>,
  )
  const before = rendered

  act(() => caret.moved({ line: 3, column: 7 }))

  expect(getByTestId('caret-place').textContent).toBe('Ln 3, Col 7')
  expect(rendered).toBe(before)
})
