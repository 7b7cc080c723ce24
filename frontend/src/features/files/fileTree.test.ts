import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { filesIn, folderKey, rowsOf } from './fileTree'

const filesCalled = (...names: string[]): RoomFile[] =>
  names.map((name, index) => ({
    id: `f${index}`,
    name,
    language: 'python',
    createdAt: index,
    text: new Y.Text(),
  }))

const shown = (files: readonly RoomFile[], collapsed: string[] = []) =>
  rowsOf(files, new Set(collapsed.map(folderKey))).map(
    ({ level, name, file }) => `${'  '.repeat(level - 1)}${name}${file === undefined ? '/' : ''}`,
  )

it('shows folders before files, each by name, numbers by their size', () => {
  const files = filesCalled('b.py', 'src/z.py', 'a10.py', 'a9.py', 'src/lib/x.py', 'Docs/README.md')

  expect(shown(files)).toEqual([
    'Docs/',
    '  README.md',
    'src/',
    '  lib/',
    '    x.py',
    '  z.py',
    'a9.py',
    'a10.py',
    'b.py',
  ])
})

it('shows nothing of a folder that is collapsed', () => {
  expect(shown(filesCalled('src/lib/x.py', 'src/z.py', 'a.py'), ['SRC'])).toEqual(['src/', 'a.py'])
})

it('takes two spellings of a folder for one', () => {
  expect(shown(filesCalled('lib/a.py', 'Lib/b.py'))).toEqual(['lib/', '  a.py', '  b.py'])
  expect(filesIn(filesCalled('lib/a.py', 'Lib/b/c.py', 'library.py'), 'LIB').map(({ name }) => name)).toEqual(
    ['lib/a.py', 'Lib/b/c.py'],
  )
})

it('tells where a row stands among those of its folder', () => {
  const rows = rowsOf(filesCalled('src/a.py', 'src/b.py', 'c.py'), new Set())

  expect(rows.map(({ name, position, siblings }) => [name, position, siblings])).toEqual([
    ['src', 1, 2],
    ['a.py', 1, 2],
    ['b.py', 2, 2],
    ['c.py', 2, 2],
  ])
})
