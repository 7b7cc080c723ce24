import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from '../../test/renderApp'
import { PeoplePanel } from './PeoplePanel'

const ME = { key: 'm1', name: 'Ada', color: '#1873da' }

it.each([
  ['says that nobody else is here', true, 1],
  ['does not claim it without a connection', false, 0],
])('the list of people %s', (_, live, sentences) => {
  renderApp(
    <PeoplePanel
      onChangeMe={() => undefined}
      onGoTo={() => undefined}
      followedKey={undefined}
      onFollow={() => undefined}
      onBring={() => undefined}
      me={ME}
      others={[]}
      fileOf={() => undefined}
      live={live}
    />,
  )

  expect(screen.queryAllByText(/Only you are here/)).toHaveLength(sentences)
})

it('shows in the list of people that one’s own name can be changed', () => {
  renderApp(
    <PeoplePanel
      onChangeMe={() => undefined}
      onGoTo={() => undefined}
      followedKey={undefined}
      onFollow={() => undefined}
      onBring={() => undefined}
      me={ME}
      others={[]}
      fileOf={() => undefined}
      live
    />,
  )

  expect(screen.getByText('Change').closest('button')?.title).toBe('Change your name and colour')
})

it('tells in which file each of the others is, as long as the server tells', () => {
  const bo = { key: 'm2', name: 'Bo', color: '#c74f0a' }
  const list = (live: boolean) => (
    <PeoplePanel
      onChangeMe={() => undefined}
      onGoTo={() => undefined}
      followedKey={undefined}
      onFollow={() => undefined}
      onBring={() => undefined}
      me={ME}
      others={[bo]}
      fileOf={({ key }) => (key === 'm2' ? 'src/app.ts' : undefined)}
      live={live}
    />
  )
  const { rerender } = renderApp(list(true))
  expect(screen.getByText('src/app.ts').closest('li')?.textContent).toContain('Bo')

  rerender(list(false))

  expect(screen.queryByText('src/app.ts')).toBeNull()
})
