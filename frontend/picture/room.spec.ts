import { join } from 'node:path'
import { expect, test } from '../e2e/fixtures'

const PROGRAM = `from lib.words import words_of

def most_frequent(text, count):
    """The words that a text has most often."""
    seen = {}
    for word in words_of(text):
        seen[word] = seen.get(word, 0) + 1
    return sorted(seen, key=seen.get, reverse=True)[:count]
`

const LIBRARY = `import re

def words_of(text):
    return re.findall(r"\\w+", text.lower())
`

test('a room in which two people write', async ({ server, visitor }) => {
  const ada = await visitor('Ada', { viewport: { width: 1280, height: 640 } })
  const bo = await visitor('Bo')
  const room = await ada.createRoom(server.url)
  await ada.page.getByRole('button', { name: /^Python, / }).click()
  await ada.page.getByLabel('Title of the room').fill('Word count kata')
  await ada.page.keyboard.press('Enter')
  await ada.addFile(room, 'lib/words.py', LIBRARY)
  await ada.addFile(room, 'README.md', '# Word count\n')
  await bo.enter(room)

  const api = room.replace('/room/', '/api/rooms/')
  const put = { headers: { 'Content-Type': 'text/plain' }, data: PROGRAM }
  await ada.page.request.put(`${api}/files/main.py`, put)
  await expect.poll(() => ada.text()).toBe(PROGRAM)
  await ada.openFile('words.py')
  await ada.page.getByRole('button', { name: /^main.py/ }).click()
  await ada.editor.press('Control+End')
  await ada.page.keyboard.type('\nif __name__ == "__main__":\n', { delay: 20 })
  await bo.editor.press('Control+Home')
  for (let line = 0; line < 5; line++) await bo.editor.press('ArrowDown')
  await bo.editor.press('Shift+End')
  await ada.page.mouse.move(640, 500)
  await expect(ada.page.locator('.cm-peerFlag')).toBeVisible()
  await ada.isSaved()

  await ada.page.screenshot({ path: join(import.meta.dirname, 'room.png'), animations: 'disabled' })
})
