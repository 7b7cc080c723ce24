import { useParams } from 'react-router'
import { useGetRoomQuery } from '../../api/pairspaceApi.generated'
import { Lobby } from '../../features/rooms/Lobby'
import { isRoomCode } from '../../features/rooms/roomCode'
import { RoomGonePage } from '../../features/rooms/RoomGonePage'

export function RoomPage() {
  const { roomId = '' } = useParams()
  return isRoomCode(roomId) ? <KnownCode key={roomId} roomId={roomId} /> : <RoomGonePage roomId={roomId} />
}

function KnownCode({ roomId }: { readonly roomId: string }) {
  const { data, error } = useGetRoomQuery({ roomId })
  if (error !== undefined) return <RoomGonePage roomId={roomId} />
  return data ? <Lobby room={data} /> : null
}
