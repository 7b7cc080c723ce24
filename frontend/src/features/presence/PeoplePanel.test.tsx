import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from '../../test/renderApp'
import { PeoplePanel } from './PeoplePanel'

const ME = { key: 'm1', name: 'Ada', color: '#1873da' }

it.each([
  ['says that nobody else is here', true, 1],
  ['does not claim it without a connection', false, 0],
])('the list of people %s', (_, live, sentences) => {
  renderApp(<PeoplePanel onChangeMe={() => undefined} me={ME} others={[]} live={live} />)

  expect(screen.queryAllByText(/Only you are here/)).toHaveLength(sentences)
})

it('shows in the list of people that one’s own name can be changed', () => {
  renderApp(<PeoplePanel onChangeMe={() => undefined} me={ME} others={[]} live />)

  expect(screen.getByText('Change').closest('button')?.title).toBe('Change your name and colour')
})
