import { expect, test } from './fixtures'
import type { Visitor } from './visitor'
import { expectNoViolations } from './violations'

const PHONE = { width: 360, height: 740 }
const WIDE = { width: 1280, height: 800 }

const rows = ({ page }: Visitor) =>
  page.getByRole('treeitem').evaluateAll((items) => items.map((item) => item.getAttribute('data-path')))

async function make({ page }: Visitor, name: string) {
  await page.getByRole('button', { name: 'New file' }).click()
  await page.getByLabel('Name of the new file').fill(name)
  await page.keyboard.press('Enter')
}

async function choose({ page }: Visitor, name: string, action: string) {
  await page.getByRole('treeitem', { name, exact: true }).hover()
  await page.getByRole('button', { name: `More for ${name}`, exact: true }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

test('two people make, write, move and delete files, and see the same', async ({ server, visitor }) => {
  const ada = await visitor('Ada')
  const bo = await visitor('Bo')
  const room = await ada.createRoom(server.url)
  await bo.enter(room)

  await make(ada, 'src/app.ts')
  await ada.page.keyboard.type('let answer = 42')
  await expect.poll(() => rows(bo)).toEqual(['src', 'src/app.ts', 'main.py'])
  await bo.openFile('app.ts')
  await expect.poll(() => bo.text()).toBe('let answer = 42')
  await choose(bo, 'src', 'Rename or move')
  await bo.page.keyboard.type('lib/core')
  await bo.page.keyboard.press('Enter')
  await expect(ada.editor).toHaveAccessibleName(/^lib\/core\/app\.ts, TypeScript/)
  await ada.page.keyboard.type(';')
  await expect.poll(() => bo.text()).toBe('let answer = 42;')

  await bo.page
    .getByRole('treeitem', { name: 'app.ts' })
    .dragTo(bo.page.getByRole('treeitem', { name: 'main.py' }))
  await expect.poll(() => rows(ada)).toEqual(['app.ts', 'main.py'])
  await ada.page.getByRole('treeitem', { name: 'app.ts' }).focus()
  await ada.page.keyboard.press('Delete')
  await expect(bo.page.getByText('app.ts was deleted. Choose another file to go on.')).toBeVisible()
  await ada.page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => bo.text()).toBe('let answer = 42;')
  await ada.isSaved()
})

test('files made, renamed and deleted without a connection are merged when it is back', async ({
  server,
  visitor,
}) => {
  const ada = await visitor('Ada')
  const bo = await visitor('Bo')
  ada.expectLostConnections()
  const room = await ada.createRoom(server.url)
  await bo.enter(room)
  await ada.addFile(room, 'notes.md', 'hello\n')
  await ada.addFile(room, 'old.py', '')
  await expect.poll(() => rows(ada)).toHaveLength(3)

  await ada.page.context().setOffline(true)
  await make(ada, 'same.py')
  await ada.page.keyboard.type('of Ada')
  await choose(ada, 'notes.md', 'Rename or move')
  await ada.page.keyboard.type('README')
  await ada.page.keyboard.press('Enter')
  await make(bo, 'same.py')
  await bo.page.keyboard.type('of Bo')
  await choose(bo, 'old.py', 'Delete')
  await bo.isSaved()
  await ada.page.context().setOffline(false)

  const merged = ['main.py', 'README.md', 'same (2).py', 'same.py']
  await expect.poll(() => rows(ada)).toEqual(merged)
  await expect.poll(() => rows(bo)).toEqual(merged)
  await ada.isSaved()
  const texts = await Promise.all(['same.py', 'same (2).py'].map((name) => ada.textOf(room, name)))
  expect(texts.sort()).toEqual(['of Ada', 'of Bo'])
})

test('a file that was deleted comes back with what another typed into it without a connection', async ({
  server,
  visitor,
}) => {
  const ada = await visitor('Ada')
  const bo = await visitor('Bo')
  bo.expectLostConnections()
  const room = await ada.createRoom(server.url)
  await bo.enter(room)
  await ada.addFile(room, 'notes.md', 'hello')
  await bo.openFile('notes.md')

  await bo.page.context().setOffline(true)
  await bo.page.keyboard.type(' of an hour')
  await ada.page.getByRole('treeitem', { name: 'notes.md' }).focus()
  await ada.page.keyboard.press('Delete')
  await expect(ada.page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await ada.page.keyboard.press('Control+z')
  await ada.isSaved()
  await bo.page.context().setOffline(false)

  await bo.isSaved()
  await expect.poll(() => ada.textOf(room, 'notes.md')).toBe('hello of an hour')
  expect(await bo.text()).toBe('hello of an hour')
})

test('a key that is held deletes one file, and a menu opens by keys', async ({ server, visitor }) => {
  const ada = await visitor('Ada')
  const room = await ada.createRoom(server.url)
  await ada.addFile(room, 'notes.md', 'hello')
  await ada.addFile(room, 'old.py', '')
  const notes = ada.page.getByRole('treeitem', { name: 'notes.md' })

  await ada.page.getByRole('treeitem', { name: 'old.py' }).focus()
  await ada.page.keyboard.down('Delete')
  await ada.page.keyboard.down('Delete')
  await ada.page.keyboard.up('Delete')
  await expect.poll(() => rows(ada)).toEqual(['main.py', 'notes.md'])
  await notes.focus()
  for (const key of ['Shift+F10', 'ContextMenu']) {
    await ada.page.keyboard.press(key)
    await expect(ada.page.getByRole('menuitem', { name: 'Rename or move' })).toBeFocused()
    await ada.page.keyboard.press('Escape')
    await expect(notes).toBeFocused()
  }
  await notes.click({ button: 'right' })
  await expect(ada.page.getByRole('menuitem', { name: 'Rename or move' })).toBeFocused()
})

test('files of this device are added, also several at once', async ({ server, visitor }) => {
  const ada = await visitor('Ada')
  const room = await ada.createRoom(server.url)

  const chooser = ada.page.waitForEvent('filechooser')
  await ada.page.getByRole('button', { name: 'Add files from this device' }).click()
  await (
    await chooser
  ).setFiles([
    { name: 'a.js', mimeType: 'text/javascript', buffer: Buffer.from('let a\r\n') },
    { name: 'main.py', mimeType: 'text/x-python', buffer: Buffer.from('print()') },
  ])
  await ada.page.getByRole('button', { name: 'Keep both' }).click()

  await expect.poll(() => rows(ada)).toEqual(['a.js', 'main (2).py', 'main.py'])
  expect(await ada.textOf(room, 'a.js')).toBe('let a\n')
  const download = ada.page.waitForEvent('download')
  await ada.page.getByRole('link', { name: 'Download all files (zip)' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.zip$/)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the list of files has no violations, ${colorScheme}`, async ({ server, visitor }) => {
    const ada = await visitor('Ada', { colorScheme, viewport: WIDE })
    const room = await ada.createRoom(server.url)
    for (const name of [
      'src/app.ts',
      'src/lib/util.ts',
      'README.md',
      'docs/a very long name of a file that ends.md',
    ])
      await ada.addFile(room, name, 'x\n')
    await ada.openFile('app.ts')
    await choose(ada, 'util.ts', 'Delete')
    await ada.page.getByRole('treeitem', { name: 'README.md' }).hover()
    await expectNoViolations(ada)
    await ada.screenshot(`files-${colorScheme}`)

    await ada.page.getByRole('button', { name: 'New file' }).click()
    await ada.page.getByLabel('Name of the new file').fill('readme.MD')
    await ada.page.keyboard.press('Enter')
    await expect(ada.page.getByRole('alert').filter({ hasText: 'already' })).toBeVisible()
    await expectNoViolations(ada)
    await ada.screenshot(`files-refused-${colorScheme}`)
    await ada.page.keyboard.press('Escape')

    await ada.page.setViewportSize(PHONE)
    await ada.page.getByRole('button', { name: /^Files/ }).click()
    await ada.page.getByRole('button', { name: 'More for README.md' }).click()
    await expect(ada.page.getByRole('menuitem', { name: 'Download' })).toBeVisible()
    await expectNoViolations(ada)
    await ada.screenshot(`files-${colorScheme}-360`)
    await ada.page.getByRole('menuitem', { name: 'Rename or move' }).click()
    await expect(ada.page.getByLabel('New path of README.md')).toBeFocused()
    await ada.page.keyboard.press('Escape')
    await ada.page.getByRole('treeitem', { name: 'README.md' }).click()
    await expect(ada.editor).toHaveAccessibleName(/^README.md/)
    await expect(ada.page.getByRole('tree')).toBeHidden()
  })
}
