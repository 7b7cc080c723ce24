import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDispatch, useSelector } from 'react-redux'
import { forgetOfflineCopy } from '../../collab/session/forgetOfflineCopy'
import { Card } from '../../ui/Card'
import { Page } from '../../ui/Page'
import { PageHeading } from '../../ui/PageHeading'
import { words } from '../../ui/words'
import { downloadOfflineCopy } from './downloadCopy'
import { JoinByCode } from './JoinByCode'
import styles from './MessagePage.module.css'
import { NewRoomButton } from './NewRoomButton'
import { roomForgotten, selectVisit } from './visitsSlice'

/** For a room that is not there. It is never made anew under the same id. */
export function RoomGonePage({ roomId }: { readonly roomId: string }) {
  return (
    <Page narrow>
      <Card>
        <PageHeading documentTitle={words.gone.title} className={styles.heading}>
          {words.gone.title}
        </PageHeading>
        <p className={styles.body}>{words.gone.body}</p>
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
      <p>{words.gone.copyKept}</p>
      <Button variant="default" size="xs" aria-disabled={downloading} onClick={() => void download()}>
        {words.closed.download}
      </Button>
      <Button variant="default" size="xs" onClick={forget}>
        {words.gone.forget}
      </Button>
    </div>
  )
}
