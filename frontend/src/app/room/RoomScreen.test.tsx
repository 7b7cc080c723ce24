import { EditorView } from '@codemirror/view'
import { act, screen, waitFor } from '@testing-library/react'
import { Profiler } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browserEnvironment } from '../../collab/session/environment'
import { editor, roomPage } from '../../test/roomPage'

/** Longer than a save may take unseen. */
const SLOW_SAVE_MS = 1_000

const rendered = vi.fn()

let page: ReturnType<typeof roomPage>
let view: EditorView

const chip = () => screen.getByTestId('connection-chip')

async function type(text: string) {
  const { head } = view.state.selection.main
  act(() => view.dispatch({ changes: { from: head, insert: text }, selection: { anchor: head + 1 } }))
  expect(chip().dataset.saved).toBe('false')
  await waitFor(() => expect(screen.getByTestId('caret-place').textContent).toContain(`Col ${head + 2}`))
}

function isSaved() {
  act(() => page.server.save())
  expect(chip().dataset.saved).toBe('true')
}

/** A key in a room in which somebody types already: with the first keys, React learns that nothing else changes. */
describe('a key', () => {
  beforeEach(async () => {
    page = roomPage((shown) => (
      <Profiler id="page" onRender={rendered}>
        {shown}
      </Profiler>
    ))
    const { world, server, openAsMember } = page
    server.savesAtOnce = false
    vi.spyOn(browserEnvironment, 'setTimer').mockImplementation((action, delayMs) =>
      world.setTimer(action, delayMs),
    )
    await openAsMember()
    act(() => world.socket.opens())
    view = EditorView.findFromDOM(await editor())!
    act(() => view.dispatch({ selection: { anchor: 0 } }))
    for (const key of 'abc') {
      await type(key)
      isSaved()
    }
    rendered.mockClear()
  })

  it('renders nothing at all', async () => {
    for (const key of 'defgh') {
      await type(key)
      isSaved()
    }

    expect(rendered).not.toHaveBeenCalled()
  })

  it('renders the word of the chip, and nothing else, if it is saved late', async () => {
    await type('d')
    act(() => page.world.pass(SLOW_SAVE_MS))
    expect(chip().textContent).toBe('Saving…')
    isSaved()

    expect(chip().textContent).toBe('Saved')
    expect(rendered).toHaveBeenCalledTimes(2)
  })
})
