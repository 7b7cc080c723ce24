import { expect, test } from './fixtures'
import { sameText } from './visitor'

test('what is typed without a connection is merged when it is back', async ({ server, visitor }) => {
  const ada = await visitor('Ada')
  const bo = await visitor('Bo')
  ada.expectLostConnections()
  let cut = () => Promise.resolve()
  await ada.page.routeWebSocket(/\/ws\//, (socket) => {
    socket.connectToServer()
    cut = () => socket.close({ code: 1012 })
  })
  await bo.enter(await ada.createRoom(server.url))
  await ada.isSaved()
  const calm = [await ada.connection.boundingBox(), await ada.editor.boundingBox()]

  await ada.page.context().setOffline(true)
  await cut()
  await ada.typeAt('end', ' ada alone')
  await expect(ada.connection).toHaveText(/^Offline/)
  // Nothing moves: the words keep their width, and the banner lies over the editor's lower edge.
  expect([await ada.connection.boundingBox(), await ada.editor.boundingBox()]).toEqual(calm)
  const banner = (await ada.page.getByText(/^Connection lost/).boundingBox())!
  const status = (await ada.page.getByRole('contentinfo').boundingBox())!
  expect(status.y - (banner.y + banner.height)).toBeLessThan(10)
  await bo.typeAt('start', 'bo alone ')
  await ada.screenshot('room-offline')
  await ada.page.context().setOffline(false)

  const text = await sameText(ada, bo)
  expect(text).toContain(' ada alone')
  expect(text).toContain('bo alone ')
  await ada.isSaved()
})
