import { useEffect, useRef } from 'react'

/** What the list of files is asked to begin from elsewhere: a new file, or the choice of files of this device. */
export type FilesWish = 'make' | 'import'

/** What waits for the list to be on the screen. */
let waiting: FilesWish | undefined
let listener: ((wish: FilesWish) => void) | undefined

/** Asks the list of files for something, now or as soon as it is shown. */
export function wishOfFiles(wish: FilesWish): void {
  waiting = wish
  queueMicrotask(grant)
}

/** Does what was asked for, while the list is on the screen. */
export function useFilesWish(grantWish: (wish: FilesWish) => void): void {
  const latest = useRef(grantWish)
  useEffect(() => {
    latest.current = grantWish
  })
  useEffect(() => {
    const told = (wish: FilesWish) => latest.current(wish)
    listener = told
    queueMicrotask(grant)
    return () => {
      if (listener === told) listener = undefined
    }
  }, [])
}

function grant(): void {
  if (waiting === undefined || listener === undefined) return
  const wish = waiting
  waiting = undefined
  listener(wish)
}
