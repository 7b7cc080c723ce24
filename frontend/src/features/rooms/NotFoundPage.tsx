import { Card } from '../../ui/Card'
import { Page } from '../../ui/Page'
import { PageHeading } from '../../ui/PageHeading'
import { words } from '../../ui/words'
import { JoinByCode } from './JoinByCode'
import styles from './MessagePage.module.css'
import { NewRoomButton } from './NewRoomButton'

export function NotFoundPage() {
  return (
    <Page narrow>
      <Card>
        <PageHeading documentTitle={words.notFound.title} className={styles.heading}>
          {words.notFound.title}
        </PageHeading>
        <p className={styles.body}>{words.notFound.body}</p>
        <JoinByCode />
        <NewRoomButton />
      </Card>
    </Page>
  )
}
