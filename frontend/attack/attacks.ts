import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as after } from 'node:timers/promises'
import * as Y from 'yjs'
import { YjsProgram } from '../e2e/programs'
import { ask as askServer, ATTACKER, socketsFrom, type Question } from './address'
import { answers } from './answers'
import { collectedRun, openSocket, questionFrame, socketUrl, updateFrame } from './socket'

/** What an attack knows: the server, rooms of its own, and when to end. */
export interface Target {
  readonly serverUrl: string
  readonly rooms: readonly string[]
  readonly ended: AbortSignal
}

export type Attack = (target: Target) => Promise<void>

/** An address whose `X-Forwarded-For` the server believes. */
export const TRUSTED_PROXY = '127.0.0.9'

const CLOCKS = 2 ** 31 - 1

async function again(ended: AbortSignal, pauseMs: number, round: () => Promise<unknown>): Promise<void> {
  while (!ended.aborted) {
    // A refusal is what an attack earns; it comes again all the same.
    await round().catch(() => {})
    await after(pauseMs)
  }
}

async function ask(from: string, url: string, question?: Question) {
  const answer = await askServer(from, url, question)
  answers.count(`status ${answer.status}`)
  return answer
}

async function program({ serverUrl }: Target, room: string): Promise<YjsProgram> {
  const client = new YjsProgram(serverUrl, room, [], socketsFrom(ATTACKER))
  await Promise.race([client.synced(), after(5000)])
  return client
}

async function send(target: Target, room: string, ...updates: readonly Uint8Array[]): Promise<void> {
  const socket = await openSocket(ATTACKER, socketUrl(target.serverUrl, room))
  if (socket === undefined) {
    answers.count('no socket')
    return
  }
  const closed = once(socket, 'close').then(
    ([code]) => answers.count(`close ${code as number}`),
    () => {},
  )
  for (const update of updates) socket.send(updateFrame(update))
  await Promise.race([closed, after(2000)])
  socket.terminate()
}

function updateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  change(doc)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

/** The server's own client id is moved to its last clock. */
const takeTheServersClientId: Attack = async (target) => {
  const [room = ''] = target.rooms
  const file = `${target.serverUrl}/api/rooms/${room}/files/main.py`
  const put = (body: string) =>
    ask(ATTACKER, file, { method: 'PUT', headers: { 'Content-Type': 'text/plain' }, body })
  await again(target.ended, 1000, async () => {
    await put(`one ${Date.now()}\n`)
    const reader = await program(target, room)
    const clocks = [...Y.decodeStateVector(Y.encodeStateVector(reader.doc))]
    reader.leave()
    await send(
      target,
      room,
      ...clocks.map(([client, clock]) => collectedRun({ client, clock, length: CLOCKS - clock })),
    )
    await put('two\n')
  })
}

/** A thousand requests whose bodies never come, and seven hundred connections that say nothing. */
const sendBodiesSlowly: Attack = async ({ serverUrl, ended }) => {
  const { hostname, port } = new URL(serverUrl)
  const started =
    `POST /api/autocomplete HTTP/1.1\r\nHost: ${hostname}:${port}\r\n` +
    'Content-Type: application/json\r\nContent-Length: 60\r\n\r\n{"'
  const hold = (words: string) =>
    again(ended, 500, async () => {
      const socket: Socket = connect({ host: hostname, port: Number(port), localAddress: ATTACKER })
      socket.on('error', () => {})
      socket.on('data', (bytes) => answers.count(`status ${bytes.toString().split(' ', 2)[1] ?? 'none'}`))
      socket.write(words)
      await once(socket, 'close', { signal: ended }).finally(() => socket.destroy())
    })
  await Promise.all(Array.from({ length: 1700 }, (_, i) => hold(i < 1000 ? started : '')))
}

/** Five thousand files of one name in two rooms, listed and exported all the time. */
const makeManyFiles: Attack = async (target) => {
  const rooms = target.rooms.slice(1, 3)
  const update = () =>
    updateOf((doc) =>
      doc.transact(() => {
        for (let i = 0; i < 5000; i++) {
          const file = new Y.Map()
          file.set('name', 'main.py')
          file.set('text', new Y.Text('x'))
          doc.getMap('files').set(`${Math.random()}`, file)
        }
      }),
    )
  for (const room of rooms) await send(target, room, update())
  await Promise.all(
    rooms.flatMap((room) =>
      ['', '/status', '/export', '/files/main.py'].map((path) =>
        again(target.ended, 50, () => ask(ATTACKER, `${target.serverUrl}/api/rooms/${room}${path}`)),
      ),
    ),
  )
}

/** Documents that take many times their bytes in memory, and large ones that are kept open. */
const fillTheMemory: Attack = async (target) => {
  const heavy = [
    updateOf((doc) => {
      for (let i = 0; i < 60_000; i++) doc.getMap(`root ${i}`).set('k', i)
    }),
    updateOf((doc) => {
      const list = doc.getArray('list')
      doc.transact(() => {
        for (let i = 0; i < 100; i++) list.push(Array.from({ length: 2000 }, () => new Y.Map()))
      })
    }),
  ]
  const large = () => updateOf((doc) => doc.getText(`text ${Math.random()}`).insert(0, 'y'.repeat(3_900_000)))
  await Promise.all([
    again(target.ended, 2000, () => send(target, target.rooms[3] ?? '', ...heavy)),
    ...target.rooms.slice(4, 9).map((room) => again(target.ended, 2000, () => send(target, room, large()))),
  ])
}

/** Megabytes are inserted and deleted again, so that the log grows and the text does not. */
const insertAndDelete: Attack = async (target) => {
  const room = target.rooms[9] ?? ''
  await again(target.ended, 100, async () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    const text = doc.getText('churn')
    for (let i = 0; i < 4; i++) {
      text.insert(0, 'z'.repeat(1_900_000))
      text.delete(0, text.length)
    }
    await send(target, room, ...updates)
    doc.destroy()
  })
}

/** Sixty readers that never read, in a room where ten megabytes are typed. */
const neverRead: Attack = async (target) => {
  const room = target.rooms[10] ?? ''
  const readers = Array.from({ length: 60 }, () =>
    again(target.ended, 1000, async () => {
      const socket = await openSocket(ATTACKER, socketUrl(target.serverUrl, room))
      if (socket === undefined) return
      socket.send(questionFrame())
      socket.pause()
      await Promise.race([
        once(socket, 'close'),
        new Promise((resolve) => target.ended.addEventListener('abort', resolve)),
      ])
      socket.terminate()
    }),
  )
  const writer = again(target.ended, 1000, async () => {
    const client = await program(target, room)
    for (let i = 0; i < 200 && !target.ended.aborted; i++) {
      client.text.insert(0, 'w'.repeat(50_000))
      client.text.delete(0, 40_000)
      await after(50)
    }
    client.leave()
  })
  await Promise.all([...readers, writer])
}

/** Joins without end, and sixty thousand clients in three messages. */
const crowdARoom: Attack = async (target) => {
  const room = target.rooms[11] ?? ''
  const join = () =>
    ask(ATTACKER, `${target.serverUrl}/api/rooms/${room}/join`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"name": "Nobody"}',
    })
  const clients = (from: number) =>
    collectedRun(
      ...Array.from({ length: 20_000 }, (_, i) => ({ client: 2 ** 40 - from - i, clock: 0, length: 1 })),
    )
  await Promise.all([
    ...Array.from({ length: 10 }, () => again(target.ended, 10, join)),
    again(target.ended, 5000, () =>
      send(target, target.rooms[12] ?? '', clients(0), clients(20_000), clients(40_000)),
    ),
  ])
}

/** Units in the name of somebody who is typing. */
const writeInAnothersName: Attack = async (target) => {
  const room = target.rooms[13] ?? ''
  await again(target.ended, 1000, async () => {
    const victim = await program(target, room)
    for (let i = 0; i < 10; i++) {
      victim.text.insert(0, 'v')
      const clock = Y.decodeStateVector(Y.encodeStateVector(victim.doc)).get(victim.doc.clientID) ?? 0
      await send(target, room, collectedRun({ client: victim.doc.clientID, clock, length: 50 }))
    }
    victim.leave()
  })
}

/** Addresses that are made up, and hosts that are not ours. */
const forgeHeaders: Attack = async ({ serverUrl, ended }) => {
  const forgeries: readonly Record<string, string>[] = [
    { 'X-Forwarded-For': '203.0.113.9, 127.0.0.1' },
    { 'X-Forwarded-For': '203.0.113.9:4711' },
    { 'X-Forwarded-Proto': 'javascript' },
    { Host: 'evil.example' },
  ]
  await Promise.all(
    forgeries.map((headers) =>
      again(ended, 100, async () => {
        await ask(TRUSTED_PROXY, `${serverUrl}/metrics`, { headers })
        await ask(TRUSTED_PROXY, `${serverUrl}/api/rooms`, { method: 'POST', headers })
      }),
    ),
  )
}

/** A title of a megabyte and a name of twenty thousand marks. */
const writeHugeNames: Attack = async (target) => {
  const room = target.rooms[14] ?? ''
  await again(target.ended, 1000, async () => {
    const client = await program(target, room)
    client.doc.getMap('meta').set('title', 't'.repeat(1_000_000))
    client.doc.getMap<Y.Map<unknown>>('files').forEach((file) => file.set('name', `n${'̀'.repeat(20_000)}`))
    await ask(ATTACKER, `${target.serverUrl}/api/rooms/${room}`)
    client.leave()
  })
}

/** Frames and requests that nobody can read. */
const talkNonsense: Attack = async (target) => {
  const room = target.rooms[15] ?? ''
  await Promise.all([
    again(target.ended, 20, async () => {
      const noise = Uint8Array.from({ length: 400 }, () => Math.floor(Math.random() * 256))
      await send(target, room, noise)
    }),
    again(target.ended, 20, () => ask(ATTACKER, `${target.serverUrl}/%zz`)),
    again(target.ended, 20, () =>
      ask(ATTACKER, `${target.serverUrl}/api/rooms`, {
        method: 'POST',
        headers: { 'Content-Encoding': 'deflate' },
        body: '{',
      }),
    ),
  ])
}

/** How many rooms the attacks need. */
export const ATTACKED_ROOMS = 16

export const ATTACKS: Readonly<Record<string, Attack>> = {
  takeTheServersClientId,
  sendBodiesSlowly,
  makeManyFiles,
  fillTheMemory,
  insertAndDelete,
  neverRead,
  crowdARoom,
  writeInAnothersName,
  forgeHeaders,
  writeHugeNames,
  talkNonsense,
}
