import styles from './RoomScreen.module.css'

interface PaneTabProps {
  readonly title: string
  readonly current: boolean
  readonly onChoose: () => void
}

/** Chooses what a pane shows. */
export function PaneTab({ title, current, onChoose }: PaneTabProps) {
  return (
    <button type="button" className={styles.sideTab} aria-pressed={current} onClick={onChoose}>
      {title}
    </button>
  )
}
