import { useState } from 'react'
import { Page } from '../../ui/Page'
import { PageHeading } from '../../ui/PageHeading'
import { strings } from '../../ui/strings'
import { JoinByCode } from './JoinByCode'
import styles from './LandingPage.module.css'
import { NewRoomButton } from './NewRoomButton'
import { RecentRooms } from './RecentRooms'

export function LandingPage() {
  const [openedAtMs] = useState(() => Date.now())
  return (
    <Page>
      <div className={styles.landing}>
        <div className={styles.hero}>
          <PageHeading className={styles.headline}>{strings.landing.headline}</PageHeading>
          <p className={styles.lead}>{strings.landing.lead}</p>
        </div>
        <div className={styles.actions}>
          <div className={styles.create}>
            <NewRoomButton />
          </div>
          <JoinByCode />
        </div>
        <RecentRooms nowMs={openedAtMs} />
        <dl className={styles.facts}>
          {strings.landing.facts.map(([fact, explanation]) => (
            <div key={fact}>
              <dt>{fact}</dt>
              <dd>{explanation}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Page>
  )
}
