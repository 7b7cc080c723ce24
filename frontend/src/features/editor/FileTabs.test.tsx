import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
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

it.each([
  [1, '1 more file is not shown.'],
  [4500, '4,500 more files are not shown.'],
])('%i files beyond those that are listed are told', (unlisted, sentence) => {
  renderApp(<FileTabs files={files} unlisted={unlisted} activeId="a.py" onSelect={() => undefined} />)

  expect(screen.getByText(sentence)).toBeTruthy()
})

it('nothing is told if every file is listed', () => {
  renderApp(<FileTabs files={files} unlisted={0} activeId="a.py" onSelect={() => undefined} />)

  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['a.py', 'b.py'])
  expect(screen.queryByText(/not shown/)).toBeNull()
})
