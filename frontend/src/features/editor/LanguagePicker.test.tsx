import { EditorView } from '@codemirror/view'
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderApp } from '../../test/renderApp'
import { editorInFront } from './activeEditor'
import { LanguagePicker } from './LanguagePicker'

let view: EditorView
let withdraw: () => void
beforeEach(() => {
  view = new EditorView({ parent: document.body })
  withdraw = editorInFront(view, 'f')
})
afterEach(() => {
  withdraw()
  view.destroy()
})

function aPicker(value = 'python') {
  const changed = vi.fn()
  const { user } = renderApp(<LanguagePicker value={value} disabled={false} onChange={changed} />)
  const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Language' })
  const listed = () => screen.getAllByRole('option').map(({ textContent }) => textContent)
  return { user, changed, field, listed }
}

describe('the list of languages', () => {
  it('finds one by its name, without deleting the present one first', async () => {
    const { user, changed, field } = aPicker()

    await user.click(field())
    await user.keyboard('java')
    await user.keyboard('{Enter}')

    expect(changed).toHaveBeenCalledExactlyOnceWith('java')
  })

  it('begins with the present one, and is sorted by name', async () => {
    const { user, field, listed } = aPicker()

    await user.click(field())

    expect(listed().slice(0, 5)).toEqual(['Python', 'Bash', 'C', 'C#', 'C++'])
  })

  it('is sorted by where a name holds what is sought, then by name and not by its length', async () => {
    const { user, field, listed } = aPicker()

    await user.click(field())
    await user.keyboard('a')

    expect(listed().slice(0, 5)).toEqual(['Bash', 'Java', 'JavaScript', 'Markdown', 'YAML'])
  })

  it('goes on with those that were picked last', async () => {
    const { user, field, listed } = aPicker()
    for (const name of ['rust', 'go']) {
      await user.click(field())
      await user.keyboard(`${name}{Enter}`)
    }

    await user.click(field())

    expect(listed().slice(0, 5)).toEqual(['Python', 'Go', 'Rust', 'Bash', 'C'])
    expect(localStorage.getItem('pairspace.languages')).toBe('go rust')
  })

  it.each([
    ['a language is picked', 'java{Enter}'],
    ['Escape is pressed', 'java{Escape}'],
  ])('gives the focus back to the editor when %s', async (_, keys) => {
    const { user, field } = aPicker()

    await user.click(field())
    await user.keyboard(keys)

    expect(document.activeElement).toBe(view.contentDOM)
  })

  it('shows the present language again after Escape', async () => {
    const { user, field, changed } = aPicker()

    await user.click(field())
    await user.keyboard('java{Escape}')

    expect(field().value).toBe('Python')
    expect(changed).not.toHaveBeenCalled()
  })
})
