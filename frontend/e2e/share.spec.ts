import jsQR from 'jsqr'
import { expect, test } from './fixtures'
import { expectNoViolations } from './violations'

const PHONE = { width: 360, height: 740 }

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a room is shared by link, code and QR code, ${colorScheme}`, async ({ server, visitor }) => {
    const ada = await visitor('Ada', { colorScheme })
    const bo = await visitor('Bo')
    const { page } = ada
    const room = await ada.createRoom(server.url)

    await page.getByRole('button', { name: 'Share', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Share this room' })
    await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(room)
    await expectNoViolations(ada)
    await ada.screenshot(`share-${colorScheme}`)

    const picture = await dialog.getByRole('img', { name: 'QR code of the link' }).evaluate(async (svg) => {
      const image = new Image()
      image.src = `data:image/svg+xml;base64,${btoa(new XMLSerializer().serializeToString(svg))}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
      return { data: [...data], width, height }
    })
    expect(jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data).toBe(room)

    const code = (await dialog.getByText(/^[2-9a-hjkmnp-tv-z]{10}$/).textContent()) ?? ''
    await bo.page.goto(server.url)
    await bo.page.getByRole('textbox', { name: /link or code/i }).fill(code)
    await bo.page.keyboard.press('Enter')
    await bo.passLobby()
    await expect(bo.page).toHaveURL(room)

    await page.setViewportSize(PHONE)
    await expectNoViolations(ada)
    await ada.screenshot(`share-phone-${colorScheme}`)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused()
  })
}
