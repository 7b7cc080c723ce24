import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { FakeServer } from '../../test/FakeServer'
import { FakeWorld } from '../../test/FakeWorld'
import { ADA, mainFileOf } from '../../test/people'
import { CollabSession } from './CollabSession'
import { CopyStore } from './CopyStore'
import { offlineCopyName } from './forgetOfflineCopy'
import type { OfflineCopy } from './offlineCopy'
import { openOfflineCopy } from './offlineCopy'

let rooms = 0
const ROOM = () => `room${++rooms}`

/** The databases that the page has open, as a browser would know them. */
function openDatabases(): Set<IDBDatabase> {
  const databases = new Set<IDBDatabase>()
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
  const transaction = IDBDatabase.prototype.transaction
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    databases.add(this)
    return transaction.apply(this, args)
  })
  return databases
}

async function visitor(roomId: string, server = new FakeServer('start')) {
  const world = new FakeWorld()
  server.serve(world)
  const session = new CollabSession({
    url: 'ws://test',
    roomId,
    chatStorage: localStorage,
    member: ADA,
    world,
    openOfflineCopy: (doc) => openOfflineCopy(roomId, doc, world),
  })
  await session.offlineCopy?.loaded
  session.start()
  return { session, world, server, copy: session.offlineCopy! }
}

const becomes = (copy: OfflineCopy, status: string) => vi.waitFor(() => expect(copy.status()).toBe(status))

/** What somebody finds who opens the room without a server. */
async function keptText(roomId: string): Promise<string> {
  const doc = new Y.Doc()
  const copy = openOfflineCopy(roomId, doc)
  await copy.loaded
  const file = [...doc.getMap<Y.Map<Y.Text>>('files').values()][0]
  await copy.close()
  return file?.get('text')?.toJSON() ?? 'nothing'
}

afterEach(() => vi.restoreAllMocks())

describe('the offline copy', () => {
  it('keeps a key, and does not hold it up', async () => {
    const room = ROOM()
    const { session, world } = await visitor(room)
    world.socket.opens()
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await vi.waitFor(() => expect(transaction).toHaveBeenCalled())
    transaction.mockClear()

    mainFileOf(session).text.insert(0, 'typed ')
    await Promise.resolve()
    const writtenAtOnce = transaction.mock.calls.length
    session.destroy()

    expect(writtenAtOnce).toBe(0)
    await vi.waitFor(async () => expect(await keptText(room)).toBe('typed start'))
  })

  it('keeps what was typed without a server', async () => {
    const room = ROOM()
    const ada = await visitor(room)
    ada.world.socket.opens()
    ada.server.drop(ada.world.socket)
    mainFileOf(ada.session).text.insert(5, ' alone')

    await ada.copy.close()

    expect(await keptText(room)).toBe('start alone')
  })

  it('reads what y-indexeddb has kept', async () => {
    const room = ROOM()
    const { IndexeddbPersistence } = await import('y-indexeddb')
    const old = new Y.Doc()
    const persistence = new IndexeddbPersistence(offlineCopyName(room), old)
    await persistence.whenSynced
    Y.applyUpdate(old, Y.encodeStateAsUpdate(new FakeServer('kept').doc))
    await persistence.destroy()

    expect(await keptText(room)).toBe('kept')
  })

  it('begins again when the browser has closed its database, and nothing is lost meanwhile', async () => {
    const room = ROOM()
    const databases = openDatabases()
    const ada = await visitor(room)
    ada.world.socket.opens()
    await becomes(ada.copy, 'kept')

    for (const database of databases) database.close()
    const { text } = mainFileOf(ada.session)
    text.insert(0, '1')
    await becomes(ada.copy, 'off')
    text.insert(0, '2')
    ada.server.text.insert(0, '3')

    expect(text.toJSON()).toBe('321start')
    expect(ada.server.text.toJSON()).toBe('321start')
    expect(ada.session.state()).toMatchObject({ unsaved: 0, inStep: true, copy: 'off' })
    ada.world.pass(1000)
    await becomes(ada.copy, 'kept')
    text.insert(0, '4')
    await ada.copy.close()
    expect(await keptText(room)).toBe('4321start')
  })

  it('is off when the browser does not write, and edits go on', async () => {
    const ada = await visitor(ROOM())
    ada.world.socket.opens()
    await becomes(ada.copy, 'kept')
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })

    mainFileOf(ada.session).text.insert(0, 'typed ')

    await becomes(ada.copy, 'off')
    expect(ada.server.text.toJSON()).toBe('typed start')
  })

  it('is off where storage is refused, and the room opens all the same', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError')
    })

    const ada = await visitor(ROOM())
    ada.world.socket.opens()

    expect(ada.session.state()).toMatchObject({ copy: 'off', editable: true, unsaved: 0 })
  })

  it('becomes one record now and then, without losing what another tab has kept', async () => {
    const room = ROOM()
    const server = new FakeServer('start')
    const store = await CopyStore.open(offlineCopyName(room), () => undefined)
    await store.append(Y.encodeStateAsUpdate(server.doc))
    for (let record = 0; record < 499; record++) await store.append(Uint8Array.of(0, 0))
    const ada = await visitor(room, server)
    ada.world.socket.opens()
    const otherTab = new Y.Doc()
    otherTab.getMap('elsewhere').set('kept', true)
    await store.append(Y.encodeStateAsUpdate(otherTab))
    store.close()

    mainFileOf(ada.session).text.insert(0, 'typed ')
    await ada.copy.close()

    expect(await recordsOf(room)).toBe(1)
    expect(await keptText(room)).toBe('typed start')
    expect(ada.session.doc.getMap('elsewhere').get('kept')).toBe(true)
  })

  it('is gone when it was forgotten', async () => {
    const room = ROOM()
    const ada = await visitor(room)
    ada.world.socket.opens()

    await ada.copy.forget()

    expect(await keptText(room)).toBe('nothing')
  })
})

function recordsOf(room: string): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(offlineCopyName(room))
    opening.onsuccess = () => {
      const counting = opening.result.transaction('updates').objectStore('updates').count()
      counting.onsuccess = () => {
        opening.result.close()
        resolve(counting.result)
      }
    }
  })
}
