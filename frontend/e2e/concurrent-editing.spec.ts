import { expect, test } from './fixtures'
import { YjsProgram } from './programs'
import { characters, sameText, type Visitor } from './visitor'

const PLACES = ['start', 'end', 'middle', 'start', 'middle', 'end'] as const

/** Types a burst in each place, and answers what was typed. */
async function typeBursts(visitor: Visitor, letter: string, shift: number): Promise<string> {
  let typed = ''
  for (let round = 0; round < PLACES.length; round++) {
    const burst = `${letter}${round}${letter.repeat(9)} `
    await visitor.typeAt(PLACES[(round + shift) % PLACES.length]!, burst)
    typed += burst
  }
  return typed
}

test('two browsers type at once and end with the same text, every character in it', async ({
  server,
  visitor,
}) => {
  const ada = await visitor('Ada')
  const bo = await visitor('Bo')
  await bo.enter(await ada.createRoom(server.url))
  const before = await sameText(ada, bo)

  const typed = await Promise.all([typeBursts(ada, 'A', 0), typeBursts(bo, 'B', 1)])

  const after = await sameText(ada, bo)
  expect(characters(after)).toBe(characters(before, ...typed))
  await Promise.all([ada.isSaved(), bo.isSaved()])
  await ada.screenshot('room-two-people')
})

test('each sees the name of the other at the other’s cursor', async ({ server, visitor }) => {
  const ada = await visitor('Ada')
  const bo = await visitor('Bo')
  await bo.enter(await ada.createRoom(server.url))

  await bo.typeAt('end', 'hello')

  await expect(ada.editor.getByText('Bo', { exact: true })).toBeAttached()
  await ada.screenshot('room-cursor-of-the-other')
})

test('a reload shows the text again, without asking for the name', async ({ server, visitor }) => {
  const ada = await visitor('Ada')
  await ada.createRoom(server.url)
  await ada.typeAt('end', 'kept')
  await ada.isSaved()
  const before = await ada.text()

  await ada.page.reload()

  await ada.canType()
  await expect(ada.connection).toHaveText('Saved')
  expect(await ada.text()).toBe(before)
})

test('an unmodified y-websocket program writes in the same file', async ({ server, visitor }) => {
  const ada = await visitor('Ada')
  const room = (await ada.createRoom(server.url)).split('/').pop()!
  const program = await new YjsProgram(server.url, room).synced()
  try {
    program.text.insert(0, 'from a program\n')
    await expect.poll(() => ada.text()).toContain('from a program')
    await ada.typeAt('end', ' from a browser')

    await expect.poll(() => program.text.toJSON()).toContain('from a browser')
    expect(program.text.toJSON()).toBe(await ada.text())
  } finally {
    program.leave()
  }
})
