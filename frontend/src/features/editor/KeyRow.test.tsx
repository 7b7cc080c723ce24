import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { anOpenFile, closeOpenFiles } from '../../test/openFile'
import { ghostTextWith } from '../../test/suggestionSources'
import { pressKey } from '../../test/typist'
import { editorInFront } from './activeEditor'
import { KeyRow } from './KeyRow'

const ID = 'b2f6a4c8-0000-4000-8000-000000000001'

afterEach(closeOpenFiles)

/** The row over a file in which the caret stands at the end. */
async function rowOver(text: string, source: Parameters<typeof ghostTextWith>[0] = {}) {
  const opened = await anOpenFile('python', text, ghostTextWith(source))
  editorInFront(opened.view, 'f')
  opened.view.focus()
  render(<KeyRow />)
  const user = userEvent.setup()
  const tap = async (...names: readonly string[]) => {
    for (const name of names) await user.click(screen.getByRole('button', { name }))
  }
  return { ...opened, tap, user, caret: () => opened.view.state.selection.main.head }
}

describe('the row of keys', () => {
  it('is a toolbar', async () => {
    await rowOver('')

    expect(screen.getByRole('toolbar', { name: 'Keys for code' })).toBeTruthy()
  })

  it.each([
    ['a bracket closes itself', '', ['Opening parenthesis'], '()', 1],
    ['what closes is typed over', '', ['Opening bracket', 'Closing bracket'], '[]', 2],
    ['quotes close themselves', 'x = ', ['Double quote'], 'x = ""', 5],
    ['other characters are just typed', 'x ', ['Equals', 'Less than'], 'x =<', 4],
    ['Tab goes to the next stop', 'x', ['Tab'], 'x   ', 4],
  ])('types as a keyboard does: %s', async (_, before, names, after, place) => {
    const { tap, text, caret } = await rowOver(before)

    await tap(...names)

    expect(text()).toBe(after)
    expect(caret()).toBe(place)
  })

  it('puts brackets round what is selected', async () => {
    const { view, tap, text } = await rowOver('x')
    view.dispatch({ selection: { anchor: 0, head: 1 } })

    await tap('Opening parenthesis')

    expect(text()).toBe('(x)')
  })

  it('takes a suggestion by Tab', async () => {
    const suggestion = { suggestion: ' in range', suggestionId: ID, replace: { start: 5, end: 5 } }
    const { view, tap, text } = await rowOver('for i', { ask: () => Promise.resolve(suggestion) })
    pressKey(view, ' ', { ctrlKey: true, shiftKey: true })
    await vi.waitFor(() => expect(view.contentDOM.querySelector('.cm-ghost-text')).not.toBeNull())

    await tap('Tab')

    expect(text()).toBe('for i in range')
  })

  it('undoes and redoes one’s own edits, and nobody else’s', async () => {
    const { bo, tap, text } = await rowOver('x')
    await tap('Opening brace')
    bo.mainFile().text.insert(0, 'y = ')

    await tap('Undo')
    expect(text()).toBe('y = x')
    await tap('Redo')

    expect(text()).toBe('y = x{}')
  })

  it('leaves the focus, and so the keyboard, with the editor', async () => {
    const { view, tap } = await rowOver('')

    await tap('Tab', 'Undo', 'Colon')

    expect(document.activeElement).toBe(view.contentDOM)
  })

  it('hides the keyboard by taking the focus from the editor', async () => {
    const { view, tap } = await rowOver('x')

    await tap('Hide the keyboard')

    expect(view.hasFocus).toBe(false)
  })

  it('changes nothing in a file that cannot be changed', async () => {
    const { editor, tap, text } = await rowOver('x')
    editor.setEditable(false)

    await tap('Opening parenthesis', 'Tab')

    expect(text()).toBe('x')
  })

  it('is gone through by arrows, and past by Tab', async () => {
    const { user } = await rowOver('')
    const focused = () => document.activeElement?.getAttribute('aria-label')
    screen.getByRole('button', { name: 'Tab' }).focus()

    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}')
    expect(focused()).toBe('Undo')
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(focused()).toBe('Tab')
    await user.tab()

    expect(focused()).toBe('Hide the keyboard')
  })
})
