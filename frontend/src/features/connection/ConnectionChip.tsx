import { useCallback, useEffect, useRef } from 'react'
import { announce } from '../../ui/announcer'
import { useSession, useSessionState } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'
import styles from './ConnectionChip.module.css'
import type { Chip } from './connectionView'
import { allSaved, chipOf } from './connectionView'

/** The truth about the text, always in sight. `data-saved` is exact, the words change less often. */
export function ConnectionChip() {
  const chip = useSessionState(chipOf)
  const marked = useSavedMark()
  const sentence = strings.connection[chip]
  useAnnouncedChange(chip, sentence)
  return (
    <span ref={marked} className={styles.chip} data-chip={chip} data-testid="connection-chip">
      <span className={styles.dot} aria-hidden="true" />
      {sentence}
    </span>
  )
}

/** Written into the page rather than rendered: it changes twice with each key. */
function useSavedMark() {
  const session = useSession()
  return useCallback(
    (chip: HTMLElement) => {
      const write = () => {
        chip.dataset.saved = String(allSaved(session.state()))
      }
      write()
      return session.onStateChange(write)
    },
    [session],
  )
}

/** Announces only what changes the user's situation: not each save. */
function useAnnouncedChange(chip: Chip, sentence: string) {
  const spoken = useRef<Chip>('connecting')
  useEffect(() => {
    const wasBad = spoken.current === 'reconnecting' || spoken.current === 'offline'
    const isBad = chip === 'reconnecting' || chip === 'offline' || chip === 'stopped'
    if (isBad || (wasBad && chip === 'saved')) announce(sentence)
    if (chip !== 'saving') spoken.current = chip
  }, [chip, sentence])
}
