import { useSyncExternalStore } from 'react'

const query = '(min-width: 1200px)'

/** Whether there is room for the side panel beside the editor. */
export function useWideScreen(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(query)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}
