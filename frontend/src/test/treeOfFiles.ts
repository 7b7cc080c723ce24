import { act, screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import type * as Y from 'yjs'
import type { FakeServer } from './FakeServer'
import type { roomPage } from './roomPage'
import { editor } from './roomPage'

/** The row of the tree that shows a file or folder. */
export const row = (name: string) => screen.getByRole('treeitem', { name })

/** The paths of all rows, from above. */
export const rows = () => screen.getAllByRole('treeitem').map((item) => item.dataset['path'])

/** The names of the files that the server lists. */
export const namesAt = (server: FakeServer) =>
  [...server.doc.getMap<Y.Map<unknown>>('files').values()]
    .filter((file) => !file.has('deletedAt'))
    .map((file) => file.get('name'))

/** Opens the room on a screen of medium width, where the list of files stays open. */
export async function openTree(page: ReturnType<typeof roomPage>) {
  const app = await page.openAsMember()
  act(() => page.world.socket.opens())
  await editor()
  await app.user.click(screen.getByRole('button', { name: /^Files: / }))
  return app
}

/** Chooses an action in the menu of a row. */
export async function choose(user: UserEvent, name: string, action: string) {
  await user.click(within(row(name)).getByRole('button', { name: `More for ${name}` }))
  await user.click(await screen.findByRole('menuitem', { name: action }))
}
