import { expect, test } from './fixtures'
import { createRoom, PlainProgram, YjsProgram } from './programs'
import { characters } from './visitor'

test('two unmodified y-websocket programs write one text and see each other', async ({ server }) => {
  const room = await createRoom(server.url)
  const ada = await new YjsProgram(server.url, room).synced()
  const bo = await new YjsProgram(server.url, room, ['yjs']).synced()
  try {
    ada.provider.awareness.setLocalStateField('user', { name: 'Ada' })
    await expect.poll(() => bo.others()).toEqual(['Ada'])

    for (let i = 0; i < 50; i++) {
      ada.text.insert(0, 'A')
      bo.text.insert(bo.text.length >> 1, 'B')
    }

    await expect.poll(() => ada.text.toJSON() === bo.text.toJSON()).toBe(true)
    expect(ada.text.toJSON().match(/A/g)).toHaveLength(50)
    expect(ada.text.toJSON().match(/B/g)).toHaveLength(50)
    await expect.poll(async () => (await status(server.url, room)).unsavedUpdates).toBe(0)
    expect((await status(server.url, room)).connections).toBe(2)
  } finally {
    ada.leave()
    bo.leave()
  }
})

test('y-websocket programs come back by themselves after the server was killed', async ({ ownServer }) => {
  const room = await createRoom(ownServer.url)
  const ada = await new YjsProgram(ownServer.url, room).synced()
  const bo = await new YjsProgram(ownServer.url, room).synced()
  try {
    ada.text.insert(0, 'before ')
    await expect.poll(() => bo.text.toJSON()).toContain('before ')

    await ownServer.kill()
    ada.text.insert(0, 'ada away ')
    bo.text.insert(bo.text.length, ' bo away')
    await ownServer.startAgain()

    await expect.poll(() => bo.text.toJSON()).toContain('ada away before ')
    await expect.poll(() => ada.text.toJSON()).toBe(bo.text.toJSON())
    expect(ada.text.toJSON()).toContain(' bo away')
  } finally {
    ada.leave()
    bo.leave()
  }
})

test('an orderly end of the server tells y-websocket programs to come back', async ({ ownServer }) => {
  const room = await createRoom(ownServer.url)
  const ada = await new YjsProgram(ownServer.url, room).synced()
  try {
    const closed = new Promise<number | undefined>((resolve) =>
      ada.provider.once('connection-close', (event) => resolve(event?.code)),
    )

    const exitCode = await ownServer.terminate()

    expect(await closed).toBe(1012)
    expect(exitCode).toBe(0)
  } finally {
    ada.leave()
  }
})

test('a browser, a Yjs program and a program that only knows whole texts lose nothing of each other', async ({
  server,
  visitor,
}) => {
  const ada = await visitor('Ada')
  const room = (await ada.createRoom(server.url)).split('/').pop()!
  const bo = await new YjsProgram(server.url, room).synced()
  const cleo = await PlainProgram.join(server.url, room, 'Cleo')
  try {
    const before = cleo.code

    const typing = ada.typeAt('end', 'AAAAAAAAAAAAAAAAAAAA')
    for (let round = 0; round < 10; round++) {
      bo.text.insert(bo.text.length >> 1, 'B')
      cleo.write((code) => `C${code}`)
      await expect.poll(() => bo.text.toJSON().match(/C/g)?.length).toBe(round + 1)
      await expect.poll(() => cleo.code.match(/B/g)?.length).toBe(round + 1)
    }
    await typing

    const expected = characters(before, 'A'.repeat(20), 'B'.repeat(10), 'C'.repeat(10))
    await expect.poll(() => characters(bo.text.toJSON())).toBe(expected)
    await expect.poll(() => ada.text()).toBe(bo.text.toJSON())
    await expect.poll(() => cleo.code).toBe(bo.text.toJSON())
    await ada.isSaved()
  } finally {
    bo.leave()
    cleo.leave()
  }
})

async function status(
  serverUrl: string,
  room: string,
): Promise<{ unsavedUpdates: number; connections: number }> {
  const answer = await fetch(`${serverUrl}/ws/rooms/${room}/status`)
  return (await answer.json()) as { unsavedUpdates: number; connections: number }
}
