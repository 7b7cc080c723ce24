import { expect, test } from './fixtures'
import { sameText } from './visitor'

test('both go on by themselves after the server was killed while they typed', async ({
  ownServer,
  visitor,
}) => {
  const ada = await visitor('Ada')
  const bo = await visitor('Bo')
  for (const person of [ada, bo]) person.expectLostConnections()
  await bo.enter(await ada.createRoom(ownServer.url))
  await ada.typeAt('start', 'before ')
  await ada.isSaved()

  const typing = Promise.all([
    ada.typeAt('end', 'AAAAAAAAAAAAAAAAAAAAAAAA'),
    bo.typeAt('start', 'BBBBBBBBBBBBBBBBBBBBBBBB'),
  ])
  await ownServer.kill()
  await typing
  await expect(ada.connection).not.toHaveText('Saved')
  await ada.typeAt('end', ' while away')
  await ada.screenshot('room-reconnecting')
  await ownServer.startAgain()

  await Promise.all([ada.isSaved(), bo.isSaved()])
  const text = await sameText(ada, bo)
  expect(text.match(/A/g)).toHaveLength(24)
  expect(text.match(/B/g)).toHaveLength(24)
  expect(text).toContain('before ')
  expect(text).toContain(' while away')
})

test('what was called saved is there after a kill, with every browser closed', async ({
  ownServer,
  visitor,
}) => {
  const ada = await visitor('Ada')
  const room = await ada.createRoom(ownServer.url)
  await ada.typeAt('end', 'only the server can know this')
  await ada.isSaved()
  const before = await ada.text()
  await ada.leave()

  await ownServer.kill()
  await ownServer.startAgain()

  const stranger = await visitor('Cleo')
  await stranger.enter(room)
  expect(await stranger.text()).toBe(before)
})
