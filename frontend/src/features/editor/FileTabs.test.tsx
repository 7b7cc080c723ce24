import { screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { renderApp } from '../../test/renderApp'
import { FileTabs } from './FileTabs'

const files = ['a.py', 'b.py'].map((name) => ({
  id: name,
  name,
  language: 'python',
  createdAt: 0,
  text: new Y.Text(),
}))

function tabs(props: Partial<ComponentProps<typeof FileTabs>> = {}) {
  return (
    <FileTabs
      files={files}
      mainId={undefined}
      activeId="a.py"
      onSelect={() => undefined}
      onClose={() => undefined}
      {...props}
    />
  )
}

const show = (props?: Parameters<typeof tabs>[0]) => renderApp(tabs(props))

it('every open file has a tab, which can be closed unless it is the only one', () => {
  const names = () =>
    screen.getAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent)
  const { rerender } = show()
  expect(names()).toEqual(['a.py', 'Close a.py', 'b.py', 'Close b.py'])

  rerender(tabs({ files: files.slice(0, 1) }))

  expect(names()).toEqual(['a.py'])
})

it('the main file is known as such', () => {
  show({ mainId: 'b.py' })

  expect(screen.getByRole('button', { name: 'b.py main' }).title).toMatch(/^b.py: the main file/)
  expect(screen.getByRole('button', { name: /^a.py/ }).title).toBe('a.py')
})

it('the tab of the file in front is brought into view', () => {
  const shown: string[] = []
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    shown.push(this.textContent)
  })
  show({ activeId: 'b.py' })

  expect(shown).toEqual(['b.py'])
})

it('browsers whose scrolling answers with a promise go on when another file is chosen', () => {
  vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue(Promise.resolve() as never)
  const { rerender } = show({ activeId: 'a.py' })

  rerender(tabs({ activeId: 'b.py' }))

  expect(screen.getByRole('button', { name: /^b.py/ }).getAttribute('aria-current')).toBe('page')
})
