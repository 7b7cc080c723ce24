import { encodeAwarenessUpdate } from 'y-protocols/awareness'
import type { RoomFile } from '../collab/document/RoomDocument'
import { CollabSession } from '../collab/session/CollabSession'
import { FakeServer } from './FakeServer'
import { FakeWorld } from './FakeWorld'

export const ADA = { name: 'Ada', color: '#1873da' }
export const BO = { name: 'Bo', color: '#c74f0a' }

/** What a session needs; it keeps nothing after its test. */
export const optionsOf = (world: FakeWorld, member = ADA) => ({
  url: 'ws://test/ws/abcdefghjk',
  roomId: 'abcdefghjk',
  member,
  world,
  chatStorage: localStorage,
})

/** A session on a world of its own, in a room of the given server. */
export function visitorOf(server: FakeServer, member = ADA) {
  const world = new FakeWorld()
  server.serve(world)
  const session = new CollabSession(optionsOf(world, member))
  return { world, session, mainFile: () => mainFileOf(session) }
}

/** Two people who are connected to one room. */
export function twoClients(starterText = '') {
  const server = new FakeServer(starterText)
  const ada = visitorOf(server, ADA)
  const bo = visitorOf(server, BO)
  for (const { session, world } of [ada, bo]) {
    session.start()
    world.socket.opens()
  }
  return { server, ada, bo }
}

/** What the server does at each step of a cursor: hands one person's presence to another. */
export function tellPresence(from: CollabSession, to: CollabSession): void {
  const { awareness } = from.presence
  to.presence.receive(encodeAwarenessUpdate(awareness, [awareness.clientID]))
}

export function mainFileOf(session: CollabSession): RoomFile {
  const file = session.room.contents().files[0]
  if (file === undefined) throw new Error('the room has no file')
  return file
}
