import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDispatch, useSelector } from 'react-redux'
import { forgetOfflineCopy } from '../../collab/session/forgetOfflineCopy'
import { Card } from '../../ui/Card'
import { Page } from '../../ui/Page'
import { PageHeading } from '../../ui/PageHeading'
import { strings } from '../../ui/strings'
import { downloadOfflineCopy } from './downloadCopy'
import { JoinByCode } from './JoinByCode'
import styles from './MessagePage.module.css'
import { NewRoomButton } from './NewRoomButton'
import { roomForgotten, selectVisit } from './visitsSlice'

/** For a room that does not exist. It is never created again under the same id. */
export function RoomGonePage({ roomId }: { readonly roomId: string }) {
  return (
    <Page narrow>
      <Card>
        <PageHeading documentTitle={strings.gone.title} className={styles.heading}>
          {strings.gone.title}
        </PageHeading>
        <p className={styles.body}>{strings.gone.body}</p>
        <KeptCopy roomId={roomId} />
        <JoinByCode />
        <NewRoomButton />
      </Card>
    </Page>
  )
}

function KeptCopy({ roomId }: { readonly roomId: string }) {
  const visit = useSelector((state: Parameters<typeof selectVisit>[0]) => selectVisit(state, roomId))
  const dispatch = useDispatch()
  const [downloading, setDownloading] = useState(false)
  if (visit === undefined) return null

  async function download() {
    setDownloading(true)
    await downloadOfflineCopy(roomId)
    setDownloading(false)
  }

  function forget() {
    forgetOfflineCopy(roomId)
    dispatch(roomForgotten(roomId))
  }

  return (
    <div className={styles.copy}>
      <p>{strings.gone.copyKept}</p>
      <Button variant="default" size="xs" aria-disabled={downloading} onClick={() => void download()}>
        {strings.closed.download}
      </Button>
      <Button variant="default" size="xs" onClick={forget}>
        {strings.gone.forget}
      </Button>
    </div>
  )
}
