import { Card } from '../../ui/Card'
import { Page } from '../../ui/Page'
import { strings } from '../../ui/strings'
import styles from './Lobby.module.css'

/** The lobby's frame while the room is being looked up: not an editor's, which would flash. */
export function LobbySkeleton() {
  return (
    <Page narrow>
      <Card>
        <div aria-busy="true">
          <h1 className="visually-hidden">{strings.lobby.loading}</h1>
          <div className={styles.skeleton} aria-hidden="true">
            <span />
            <span />
            <span />
          </div>
        </div>
      </Card>
    </Page>
  )
}
