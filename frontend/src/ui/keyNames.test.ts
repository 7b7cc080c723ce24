import { expect, it } from 'vitest'
import { keyNames } from './keyNames'

it('are those of the system', () => {
  expect(keyNames('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z')
  expect(keyNames('Mod+Shift+Z', true)).toBe('⌘⇧Z')
  expect(keyNames('Mod+/', true)).toBe('⌘/')
  expect(keyNames('?', true)).toBe('?')
})
