import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { downloadFiles } from '../../collab/document/download'
import type { StopReason } from '../../collab/protocol/closeCode'
import { announce } from '../../ui/announcer'
import { Card } from '../../ui/Card'
import { Page } from '../../ui/Page'
import { PageHeading } from '../../ui/PageHeading'
import { useRoomContents, useSessionState } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'

type FullPageReason = Extract<StopReason, 'replaced' | 'malformed' | 'notAllowed' | 'foreignOrigin'>

const messages: Record<FullPageReason, { title: string; body: string; action: string | undefined }> = {
  replaced: {
    title: strings.closed.replacedTitle,
    body: strings.closed.replacedBody,
    action: strings.closed.useHere,
  },
  malformed: {
    title: strings.closed.malformedTitle,
    body: strings.closed.malformedBody,
    action: strings.closed.reload,
  },
  foreignOrigin: {
    title: strings.closed.foreignOriginTitle,
    body: strings.closed.foreignOriginBody(window.location.origin),
    action: strings.failure.tryAgain,
  },
  notAllowed: {
    title: strings.closed.notAllowedTitle,
    body: strings.closed.notAllowedBody,
    action: undefined,
  },
}

interface ClosedPageProps {
  readonly reason: FullPageReason
  readonly onTryAgain: () => void
}

/** In place of the room, when the server ended the session for good. */
export function ClosedPage({ reason, onTryAgain }: ClosedPageProps) {
  const { title, body, action } = messages[reason]
  useEffect(() => {
    announce(title, 'assertive')
  }, [title])
  return (
    <Page narrow>
      <Card>
        <PageHeading documentTitle={title}>{title}</PageHeading>
        <p>{body}</p>
        {action !== undefined && <Button onClick={onTryAgain}>{action}</Button>}
        <UnsavedCopy />
      </Card>
    </Page>
  )
}

/** What the server did not accept may be refused again; the user must not lose it by trying. */
function UnsavedCopy() {
  const contents = useRoomContents()
  const isSaved = useSessionState((state) => state.unsaved === 0)
  if (isSaved) return null
  return (
    <>
      <p>{strings.closed.unsaved}</p>
      <Button variant="default" onClick={() => downloadFiles(contents)}>
        {strings.closed.download}
      </Button>
    </>
  )
}
