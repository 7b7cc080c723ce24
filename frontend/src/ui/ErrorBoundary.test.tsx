import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { renderApp } from '../test/renderApp'
import { ErrorBoundary } from './ErrorBoundary'

function Broken(): never {
  throw new Error('broken')
}

it('a part that must be fetched anew is reloaded in the way that it names', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const reload = vi.fn()
  const { user } = renderApp(
    <ErrorBoundary part="This page" onReload={reload}>
      <Broken />
    </ErrorBoundary>,
  )
  expect(screen.getByText('This page stopped working.')).toBeTruthy()

  await user.click(screen.getByRole('button', { name: 'Reload this page' }))

  expect(reload).toHaveBeenCalledOnce()
})
