import { expect, test } from './fixtures'

test('an unknown room says so and offers a new one', async ({ server, visitor }) => {
  const ada = await visitor('Ada')
  ada.expectMissingPages()

  await ada.page.goto(`${server.url}/room/zzzzzzzzzz`)

  await expect(ada.page.getByRole('heading', { level: 1 })).toHaveText(
    'This room does not exist or was deleted',
  )
  await expect(ada.page.getByRole('button', { name: 'New room' })).toBeVisible()
  await ada.screenshot('room-unknown')
})

test('an unknown address says so with the status of a missing page', async ({ server, visitor }) => {
  const ada = await visitor('Ada')
  ada.expectMissingPages()

  const answer = await ada.page.goto(`${server.url}/no/such/page`)

  expect(answer?.status()).toBe(404)
  await expect(ada.page.getByRole('heading', { level: 1 })).toHaveText('There is no page here')
  await ada.screenshot('address-unknown')
})

test('the contract can be read and tried on a page of its own', async ({ server, visitor }) => {
  const ada = await visitor('Ada')
  await ada.page.goto(`${server.url}/docs`)

  await ada.page.getByRole('button', { name: /POST \/rooms Create a room/i }).click()
  await ada.page.getByRole('button', { name: 'Try it out' }).click()
  await ada.page.getByRole('button', { name: 'Execute' }).click()

  await expect(ada.page.getByText(`${server.url}/api/rooms`, { exact: true })).toBeVisible()
  await expect(ada.page.locator('.live-responses-table .response-col_status').last()).toHaveText(/201/)
})

test('the link of a room can be copied and leads a second browser in', async ({ server, visitor }) => {
  const ada = await visitor('Ada')
  const bo = await visitor('Bo')
  const room = await ada.createRoom(server.url)

  await ada.page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = ada.page.getByRole('dialog', { name: 'Share this room' })
  await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeFocused()
  // Watched from before the click, for the word stays for two seconds only.
  await Promise.all([
    expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible(),
    dialog.getByRole('button', { name: 'Copy link' }).click(),
  ])

  const link = await ada.page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(room)
  await bo.enter(link)
})
