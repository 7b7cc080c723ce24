import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/Combobox.css'
import '@mantine/core/styles/Menu.css'
import { Suspense, lazy } from 'react'
import { shallowEqual, useSelector } from 'react-redux'
import { Navigate, useLocation, useParams } from 'react-router'
import type { Room } from '../../api/pairspaceApi.generated'
import { useGetRoomQuery } from '../../api/pairspaceApi.generated'
import { problemOf } from '../../api/problem'
import { isRecord } from '../../collab/protocol/shape'
import { Lobby } from '../../features/rooms/Lobby'
import { LobbySkeleton } from '../../features/rooms/LobbySkeleton'
import { RoomGonePage } from '../../features/rooms/RoomGonePage'
import { isRoomCode, roomCodeIn } from '../../features/rooms/roomCode'
import type { Visit, Visits } from '../../features/rooms/visitsSlice'
import { selectVisit } from '../../features/rooms/visitsSlice'
import { InlineProblem } from '../../ui/InlineProblem'
import { Page } from '../../ui/Page'
import { PageHeading } from '../../ui/PageHeading'
import { strings } from '../../ui/strings'
import { RoomSkeleton } from './RoomSkeleton'

// Asked for here and not when it is rendered: the editor comes while the room's data is on its way.
const workspace = import('./RoomSessionProvider')
const RoomSessionProvider = lazy(async () => ({ default: (await workspace).RoomSessionProvider }))

/** The default limit of a server, for as long as this one has not answered. */
const USUAL_MAX_CHARS = 1_000_000

const LOBBY_REFRESHED_EVERY_MS = 5000

export function RoomPage() {
  const { roomId = '' } = useParams()
  if (isRoomCode(roomId)) return <Entrance key={roomId} roomId={roomId} />
  const meant = roomCodeIn(roomId)
  return meant === undefined ? <RoomGonePage roomId={roomId} /> : <Navigate to={`/room/${meant}`} replace />
}

/** Lets members straight in; a new user passes the lobby. */
function Entrance({ roomId }: { readonly roomId: string }) {
  const visit = useSelector((state: { visits: Visits }) => selectVisit(state, roomId), isSameVisitor)
  // A user in the lobby sees which participants come and go; inside, presence tells.
  const pollingInterval = visit === undefined ? LOBBY_REFRESHED_EVERY_MS : 0
  const { data: room, error, refetch } = useGetRoomQuery({ roomId }, { pollingInterval })
  const state: unknown = useLocation().state
  const created = isRecord(state) && state.created === true
  const problem = error === undefined ? undefined : problemOf(error)

  if (problem?.status === 404 || problem?.status === 410) return <RoomGonePage roomId={roomId} />
  if (visit !== undefined) return <Inside visit={visit} room={room} />
  if (room !== undefined) return <Lobby room={room} created={created} />
  if (problem === undefined) return <LobbySkeleton />
  return (
    <Page narrow>
      <PageHeading>{strings.room.untitled}</PageHeading>
      <InlineProblem what={strings.room.notLoaded} problem={problem} onRetry={() => void refetch()} />
    </Page>
  )
}

/** Whether edits are unsent changes while one types, and nothing in the room shows it. */
const isSameVisitor = (one: Visit | undefined, other: Visit | undefined) =>
  shallowEqual(one && { ...one, unsent: undefined }, other && { ...other, unsent: undefined })

function Inside({ visit, room }: { readonly visit: Visit; readonly room: Room | undefined }) {
  const title = room?.title ?? visit.title
  return (
    <Suspense fallback={<RoomSkeleton />}>
      <RoomSessionProvider
        visit={visit}
        title={title}
        maxChars={room?.limits.maxFileChars ?? USUAL_MAX_CHARS}
      />
    </Suspense>
  )
}
