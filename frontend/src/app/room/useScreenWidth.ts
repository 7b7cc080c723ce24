import { useCallback, useSyncExternalStore } from 'react'

/** Whether there is room for panels at both sides of the editor. */
export const useWideScreen = (): boolean => useMedia('(min-width: 1200px)')

/** Whether there is room for one thing at a time. */
export const useNarrowScreen = (): boolean => useMedia('(max-width: 767px)')

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
