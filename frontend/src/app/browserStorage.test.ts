import { afterEach, describe, expect, it, vi } from 'vitest'
import { browserStorage } from './browserStorage'

afterEach(() => vi.unstubAllGlobals())

describe('the storage of a browser', () => {
  it('is one for all tabs', () => {
    const one = browserStorage()
    const other = browserStorage()
    one.setItem('key', 'old')

    other.setItem('key', 'new')

    expect(one.getItem('key')).toBe('new')
  })

  it('forgets what is removed, for all tabs', () => {
    browserStorage().setItem('key', 'old')

    browserStorage().removeItem('key')

    expect(localStorage.getItem('key')).toBeNull()
  })

  it('remembers until the page is closed if the browser refuses', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
    const storage = browserStorage()
    expect(storage.getItem('key')).toBeNull()

    storage.setItem('key', 'value')

    expect(storage.getItem('key')).toBe('value')
    storage.removeItem('key')
    expect(storage.getItem('key')).toBeNull()
  })
})
