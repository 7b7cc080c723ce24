import { strings } from '../../ui/strings'
import styles from './RoomScreen.module.css'

/** The room's frame while its contents are on their way. */
export function RoomSkeleton() {
  return (
    <div className={styles.screen} aria-busy="true">
      <header className={styles.header}>
        <span className={styles.skeletonTitle} />
      </header>
      <main className={styles.body}>
        <h1 className="visually-hidden">{strings.room.loading}</h1>
        <div className={styles.skeletonLines} aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      </main>
    </div>
  )
}
