import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import { openOfflineCopy } from '../../collab/session/offlineCopy'
import { CollabSession } from '../../collab/session/CollabSession'
import { FakeWorld } from '../../test/FakeWorld'
import { optionsOf } from '../../test/people'
import { renderApp } from '../../test/renderApp'
import { SessionContext } from '../../ui/SessionContext'
import { OfflineCopyNote } from './OfflineCopyNote'

it('a browser that refuses storage is named, so that nobody counts on it', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError')
  })
  const world = new FakeWorld()
  const open = (doc: Y.Doc) => openOfflineCopy('refused', doc, world)
  const session = new CollabSession({ ...optionsOf(world), openOfflineCopy: open })

  renderApp(
    <SessionContext value={session}>
      <OfflineCopyNote />
    </SessionContext>,
  )

  const note = await screen.findByText('Offline copy off')
  expect(note.title).toContain('Leave the page only when it says Saved.')
})
