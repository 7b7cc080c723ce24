/** The part of a browser's storage that the application uses. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * What this browser remembers, for all its tabs. A browser whose user forbids storage throws at the first access, a
 * full one at writing; what it refuses is remembered until the page is closed.
 */
export function browserStorage(): KeyValueStorage {
  const refused = new Map<string, string>()
  return {
    getItem(key) {
      try {
        return refused.get(key) ?? localStorage.getItem(key)
      } catch {
        return null
      }
    },
    setItem(key, value) {
      try {
        localStorage.setItem(key, value)
        refused.delete(key)
      } catch {
        refused.set(key, value)
      }
    },
    removeItem(key) {
      refused.delete(key)
      try {
        localStorage.removeItem(key)
      } catch {
        // Where nothing can be read, nothing is left.
      }
    },
  }
}
