import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LiveRegions } from '../../ui/LiveRegions'
import type { Person } from './people'
import { useAnnouncedPeople } from './useAnnouncedPeople'

const BO = { key: 'm2', name: 'Bo', color: '#c74f0a' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function Door({ people, live }: { readonly people: readonly Person[]; readonly live: boolean }) {
  useAnnouncedPeople(people, live)
  return <LiveRegions />
}

const timePasses = () => act(() => void vi.advanceTimersByTime(5000))

it('says who has come and who has gone', () => {
  const { rerender } = render(<Door people={[]} live />)

  rerender(<Door people={[BO]} live />)
  timePasses()
  expect(screen.getByText('Bo joined')).toBeTruthy()
  rerender(<Door people={[]} live />)
  timePasses()

  expect(screen.getByText('Bo left')).toBeTruthy()
})

it('does not take those for gone who are out of sight while the connection is', () => {
  const { rerender } = render(<Door people={[BO]} live />)

  rerender(<Door people={[]} live={false} />)
  timePasses()
  rerender(<Door people={[]} live />)
  timePasses()
  rerender(<Door people={[BO]} live />)
  timePasses()

  expect(screen.queryByText(/Bo/)).toBeNull()
})
