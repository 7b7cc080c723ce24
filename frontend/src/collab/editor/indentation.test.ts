import { indentUnit } from '@codemirror/language'
import { afterEach, describe, expect, it } from 'vitest'
import { anOpenFile, closeOpenFiles } from '../../test/openFile'
import { pressKey } from '../../test/typist'
import { TAB, chooseNextIndent, usualIndentOf } from './indentation'

afterEach(closeOpenFiles)

const unitOf = ({ view }: Awaited<ReturnType<typeof anOpenFile>>) => view.state.facet(indentUnit)

describe('indentation', () => {
  it.each([
    ['tabs', 'if a:\n\tb\n\tif c:\n\t\td\n', TAB],
    ['2 spaces', 'a:\n  b:\n    c: 1\nd: 2\n', '  '],
    ['4 spaces', 'if a:\n    if b:\n        c\n', '    '],
    ['8 spaces', 'int main()\n{\n        return 0;\n}\n', '        '],
    ['2 spaces with a block comment', '/**\n * a\n * b\n */\nf() {\n  g()\n  h()\n}\n', '  '],
  ])('is read from a file with %s', async (_, text, expected) => {
    expect(unitOf(await anOpenFile('python', text))).toBe(expected)
  })

  it.each([
    ['python', 'main.py', '    '],
    ['javascript', 'main.js', '  '],
    ['go', 'main.go', TAB],
    ['plaintext', 'Makefile', TAB],
    ['plaintext', 'rules/common.mk', TAB],
  ])('of %s in %s is the usual one until the file shows another', (id, name, expected) => {
    expect(usualIndentOf({ id, indent: id === 'javascript' ? 2 : 4 }, name)).toBe(expected)
  })

  it('goes on with tabs below what was pasted with tabs', async () => {
    const file = await anOpenFile('python')
    const pasted = 'def f():\n\tif True:\n\t\tpass'
    file.view.dispatch({
      changes: { from: 0, insert: pasted },
      selection: { anchor: pasted.length },
      userEvent: 'input.paste',
    })

    pressKey(file.view, '\n')
    pressKey(file.view, 'x')
    pressKey(file.view, '\t')

    expect(file.text()).toBe(`${pasted}\n\t\tx\t`)
  })

  it('is what the user picked, whatever the file shows', async () => {
    const file = await anOpenFile('python', 'if a:\n    b\n')

    expect(chooseNextIndent(file.view)).toBe('        ')
    expect(chooseNextIndent(file.view)).toBe(TAB)
    pressKey(file.view, '\t')

    expect(file.text()).toBe('if a:\n    b\n\t')
  })
})

describe('Tab', () => {
  it('moves what is behind the caret to the next stop, and leaves the line where it is', async () => {
    const { view, text } = await anOpenFile('python', 'total = 1')
    view.dispatch({ selection: { anchor: 5 } })

    pressKey(view, '\t')

    expect(text()).toBe('total    = 1')
  })

  it('indents the lines of a selection, and Shift+Tab takes it back', async () => {
    const { view, text } = await anOpenFile('python', 'one\ntwo\nthree')
    view.dispatch({ selection: { anchor: 1, head: 5 } })

    pressKey(view, '\t')
    expect(text()).toBe('    one\n    two\nthree')
    pressKey(view, '\t', { shiftKey: true })

    expect(text()).toBe('one\ntwo\nthree')
  })
})
