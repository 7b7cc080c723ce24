import { words } from '../../ui/words'
import styles from './Workspace.module.css'

/** The room's frame while its contents are on their way. */
export function RoomSkeleton() {
  return (
    <div className={styles.workspace} aria-busy="true">
      <header className={styles.header}>
        <span className={styles.skeletonTitle} />
      </header>
      <main className={styles.body}>
        <h1 className="visually-hidden">{words.room.loading}</h1>
        <div className={styles.skeletonLines} aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      </main>
    </div>
  )
}
