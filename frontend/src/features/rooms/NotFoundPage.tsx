import { Card } from '../../ui/Card'
import { Page } from '../../ui/Page'
import { PageHeading } from '../../ui/PageHeading'
import { strings } from '../../ui/strings'
import { JoinByCode } from './JoinByCode'
import styles from './MessagePage.module.css'
import { NewRoomButton } from './NewRoomButton'

export function NotFoundPage() {
  return (
    <Page narrow>
      <Card>
        <PageHeading documentTitle={strings.notFound.title} className={styles.heading}>
          {strings.notFound.title}
        </PageHeading>
        <p className={styles.body}>{strings.notFound.body}</p>
        <JoinByCode />
        <NewRoomButton />
      </Card>
    </Page>
  )
}
