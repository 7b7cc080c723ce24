import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { languageOf } from '../../collab/editor/languages'
import { isInText } from './inText'

/** The state with the caret where the text has a bar. */
async function at(language: string, marked: string) {
  const [before = '', after = ''] = marked.split('¦')
  const support = (await languageOf(language).load?.()) ?? []
  return [EditorState.create({ doc: before + after, extensions: support }), before.length] as const
}

describe('a place in the text of a program', () => {
  it.each([
    ['python', 'x = "while ¦"'],
    ['python', 'def f():\n    """\n    while the server runs¦\n    """\n'],
    ['python', '"""\nwhile the server runs¦'],
    ['python', '# for i¦'],
    ['python', '# for i¦\nx = 1'],
    ['python', "x = 'for i¦"],
    ['javascript', '/*\n * for each¦\n */'],
    ['javascript', '// for¦'],
    ['javascript', '/* for¦'],
    ['javascript', 'const s = `while ¦ the`'],
    ['javascript', 'const s = `while '.concat('¦')],
    ['java', 'class A {\n  String s = """\n    while the server runs¦\n    """;\n}'],
    ['java', 'class A {\n  /** for each¦ */\n}'],
    ['java', 'class A {\n  // for each¦\n}'],
  ])('is none for code in %s: %j', async (language, marked) => {
    expect(isInText(...(await at(language, marked)))).toBe(true)
  })

  it.each([
    ['python', 'for i¦'],
    ['python', 'x = "a"¦'],
    ['python', "f('a', ¦)"],
    ['python', '"""doc"""\nfor i¦'],
    ['python', '"""doc"""¦'],
    ['python', 'x = f"{valu¦}"'],
    ['python', '# note\nfor i¦'],
    ['javascript', 'const s = `a${b¦}`'],
    ['javascript', 'const s = `a`¦'],
    ['javascript', '/* note */ ¦'],
    ['javascript', '/* note */¦'],
    ['java', 'class A {\n  ¦\n}'],
  ])('is one for code in %s: %j', async (language, marked) => {
    expect(isInText(...(await at(language, marked)))).toBe(false)
  })
})
