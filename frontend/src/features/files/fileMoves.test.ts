import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { RoomFile } from '../../collab/document/RoomDocument'
import { movedInto, pathSentence, renamedTo } from './fileMoves'
import { fileNameSentence } from './fileNameSentence'
import type { TreeRow } from './fileTree'
import { rowsOf } from './fileTree'

const files: readonly RoomFile[] = ['main.py', 'lib/util.py', 'lib/deep/x.py', 'util.py'].map(
  (name, index) => ({
    ...{ id: name, name, language: 'python', createdAt: index },
    text: new Y.Text(),
  }),
)

const row = (path: string): TreeRow => rowsOf(files, new Set()).find((one) => one.path === path)!

function namesAfter(path: string, folder: string): readonly string[] | string {
  const names = movedInto(row(path), folder, files)
  return typeof names === 'string' ? names : [...names.values()]
}

describe('a folder', () => {
  it('takes along what is in it', () => {
    expect([...renamedTo(row('lib'), 'src/core', files)]).toEqual([
      ['lib/util.py', 'src/core/util.py'],
      ['lib/deep/x.py', 'src/core/deep/x.py'],
    ])
  })

  it('is not moved into itself', () => {
    expect(namesAfter('lib', 'lib/deep')).toEqual([])
    expect(namesAfter('lib', 'lib')).toEqual([])
  })

  it('cannot have the name of a file', () => {
    expect(pathSentence(row('lib'), 'main.py', files)).toBe('main.py is a file, so nothing can lie in it.')
    expect(pathSentence(row('lib'), 'Lib', files)).toBeUndefined()
  })
})

describe('a file', () => {
  it('gets a number where its name is taken', () => {
    expect(namesAfter('util.py', 'lib')).toEqual(['lib/util (2).py'])
    expect(namesAfter('lib/util.py', '')).toEqual(['util (2).py'])
  })

  it('stays where it is', () => {
    expect(namesAfter('lib/util.py', 'LIB')).toEqual([])
  })

  it('may change only its case, and not take another name', () => {
    expect(pathSentence(row('main.py'), 'MAIN.py', files)).toBeUndefined()
    expect(pathSentence(row('main.py'), 'LIB/Util.py', files)).toBe('There is a file lib/util.py already.')
    expect(pathSentence(row('main.py'), 'lib', files)).toBe('There is a folder lib already.')
    expect(pathSentence(row('main.py'), 'util.py/x', files)).toBe(
      'util.py is a file, so nothing can lie in it.',
    )
  })
})

it.each([
  ['a//b', 'A slash stands between two names, and “.” and “..” are none.'],
  ['../x', 'A slash stands between two names, and “.” and “..” are none.'],
  ['/x', 'A slash stands between two names, and “.” and “..” are none.'],
  ['a /b', 'A name must not begin or end with a space.'],
  ['a.', 'A name must not end with a dot: Windows leaves it out.'],
  ['a:b', 'A name must not contain \\ : * ? " < > or |, which Windows forbids.'],
  ['con.txt', 'That is the name of a device on Windows.'],
  ['x'.repeat(256), 'A name may have 1 to 255 characters, and 255 bytes between slashes.'],
  ['🦊'.repeat(64), 'A name may have 1 to 255 characters, and 255 bytes between slashes.'],
  ['a\u202Eb', expect.stringContaining('U+202E')],
])('%j cannot be a name, for a reason', (name, sentence) => {
  expect(fileNameSentence(name, [])).toEqual(sentence)
})

it('what would have too long a path in a folder is not moved', () => {
  const long = { ...files[0]!, id: 'long', name: `${'x'.repeat(250)}.py` }
  const some = [...files, long]
  const moved = rowsOf(some, new Set()).find(({ file }) => file === long)!

  expect(movedInto(moved, 'lib', some)).toContain('1 to 255 characters')
})

it('a folder that is spelled with another number of letters is renamed whole', () => {
  const some = ['straße/a.py', 'strasse/b.py'].map((name) => ({ ...files[0]!, id: name, name }))
  const folder = rowsOf(some, new Set())[0]!

  expect([...renamedTo(folder, 'x', some).values()]).toEqual(['x/a.py', 'x/b.py'])
})
