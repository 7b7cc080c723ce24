import { useEffect, useRef } from 'react'

/** Something that the user can do, and find by its words. */
export interface Command {
  /** Stable: what was used last is remembered by it. */
  readonly id: string
  readonly title: string
  /** The keys that do it as well, as in "Mod+B". */
  readonly keys?: string
  readonly run: () => void
}

/** What the id of a command begins with that changes a setting of the user. */
export const SETTING = 'setting-'

const sources = new Set<() => readonly Command[]>()

/** What can be done now, of all parts of the screen. */
export const commandsNow = (): readonly Command[] => [...sources].flatMap((source) => source())

/** Offers commands for as long as the component is on the screen. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  useEffect(() => {
    const source = () => latest.current
    sources.add(source)
    return () => void sources.delete(source)
  }, [])
}
