import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { renderApp } from '../../test/renderApp'
import { LanguagePicker } from './LanguagePicker'

it('a language is found by typing its name, without deleting the present one first', async () => {
  const changed = vi.fn()
  const { user } = renderApp(<LanguagePicker value="python" disabled={false} onChange={changed} />)

  await user.click(screen.getByRole('combobox', { name: 'Language' }))
  await user.keyboard('java')
  await user.keyboard('{Enter}')

  expect(changed).toHaveBeenCalledExactlyOnceWith('java')
})
