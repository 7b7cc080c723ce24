import { EditorView } from '@codemirror/view'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { randomFrom } from '../../test/random'
import { typeLikeAPerson } from '../../test/typist'
import { editorSetup } from './editorSetup'
import { usualIndent } from './indentation'
import { languageOf } from './languages'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

async function anEditor(id: string, doc = ''): Promise<EditorView> {
  const { indent, load } = languageOf(id)
  const support = (await load?.()) ?? []
  return new EditorView({
    doc,
    extensions: [editorSetup('nonce'), support, usualIndent.of(' '.repeat(indent))],
  })
}

/** The editor indents by itself; who types it as well has it twice, here as everywhere. */
const withoutIndentation = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')

const QUOTED_QUOTES = [`'"' + "'"`, `f('"', 'a')`, `"\\""`]

const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  bash: [`echo 'a' "b" \`ls\``, `"$(ls "$x")"`, `'a'\\''b'`, `# 'tis`],
  c: [...QUOTED_QUOTES, `#include "a"`, `char c = '\\'';`, `// 'tis "so`, `/* 'tis */`],
  cpp: [`R"x(a "q" b)x"`, `u8"a"`, `1'000'000`],
  csharp: [...QUOTED_QUOTES, `@"a""b"`, `$"{a["k"]}"`, `"""a"""`],
  css: [`a::before{content:'x'}`, `url("a'b")`],
  go: [`'"' + "'" + \`a "b" c\``],
  html: [
    `<ul>\n<li>it's</li>\n<li>"b"</li>\n</ul>`,
    `<p>a <b>b</b> c<br>d</p>`,
    `<a href='f("x")'></a>`,
    `<script>let a = "b";</script>`,
    `<!-- 'tis -->`,
  ],
  java: [...QUOTED_QUOTES, `"""\nsay "hi" now\n"""`, `// 'tis`],
  javascript: [
    ...QUOTED_QUOTES,
    'f`a ${b[`c`]} d`',
    '`a\nb`',
    `x.replace(/"/g, '').match(/['"\\/]/)`,
    `// 'tis "so`,
    `<div>\n<b c="d">it's</b>\n<>e</>\n</div>`,
    `a < b; c > d`,
  ],
  json: [`{"a": ["b", "c"]}`],
  kotlin: [`'"' + """$a "q" \${b["k"]}"""`, `"""\na\n"""`],
  markdown: ['```js\nlet a = `x`\n```', '``a`b``', `it's "so" [a](b "c")`],
  php: [`<?php $a = 'b' . "c {$d["e"]}"; // 'tis`],
  plaintext: [`'tis "so", 5" by 6'`],
  python: [
    ...QUOTED_QUOTES,
    `"""doc"""`,
    `'''doc'''`,
    `""""""`,
    `''''''`,
    `f"""a {b} c""" + rb'''x'''`,
    `def f(): """doc"""`,
    `"""\ndoc\n"""\nx = ""`,
    `"""say "hi" now"""`,
    `"""say ""hi"" now"""`,
    `'''it's'''`,
    `print("""a""", '''b''')`,
    `f"{d['k']}"`,
    `# 'tis "so`,
  ],
  ruby: [`'a' + "#{h["k"]}" + \`ls\` # 'tis`],
  rust: [`fn f<'a>(x: &'a str) { 'b: loop {} }`, `r#"a"# + b'c' + '"'`],
  scala: [...QUOTED_QUOTES, `s"""a"""`, `"""say "hi" now"""`],
  sql: [`select 'it''s', "b", '''' -- 'tis`],
  swift: [`"""\na\n"""`, `#"a"# + "\\(a["k"])"`],
  typescript: [`type A = 'a' | "b" | \`\${C}\``],
  yaml: [`a: 'it''s'\n- "b": it's`],
}

describe('what was typed is there, no more and no less:', () => {
  it.each(
    Object.entries(PROGRAMS).flatMap(([language, programs]) =>
      programs.map((program) => [language, program] as const),
    ),
  )('in %s, %s', async (language, program) => {
    const view = await anEditor(language)

    await typeLikeAPerson(view, program)

    expect(withoutIndentation(view.state.doc.toString())).toBe(program)
    view.destroy()
  })

  it.each(['"""doc"""', '"""say "hi" now"""'])('in front of other lines, %s', async (program) => {
    const view = await anEditor('python', '\nrest = "1"\n')

    await typeLikeAPerson(view, program)

    expect(view.state.doc.toString()).toBe(`${program}\nrest = "1"\n`)
  })

  it.each([1, 2, 3, 4, 5, 6])('in Python by chance, seed %i', async (seed) => {
    const program = pythonByChance(seed)
    const view = await anEditor('python')

    await typeLikeAPerson(view, program)

    expect(view.state.doc.toString(), `seed ${seed}`).toBe(program)
  })
})

describe('who leaves the closing to the editor', () => {
  it.each([
    ['python', '"""doc', '"""doc"""'],
    ['python', '"""say "hi" now', '"""say "hi" now"""'],
    ['python', 'f("""a', 'f("""a""")'],
    ['html', '<p>a <b>b', '<p>a <b>b</b></p>'],
  ])('has it closed: in %s, %s', async (language, keys, expected) => {
    const view = await anEditor(language)

    await typeLikeAPerson(view, keys)

    expect(view.state.doc.toString()).toBe(expected)
  })

  it('gets no more than was there after a quote that was taken back', async () => {
    const view = await anEditor('python')

    await typeLikeAPerson(view, '"""doc"\b"""')

    expect(view.state.doc.toString()).toBe('"""doc"""')
  })
})

function pythonByChance(seed: number): string {
  const random = randomFrom(seed)
  const literal = () => {
    const quote = random.of([`'`, `"`, `'''`, `"""`])
    const content = Array.from({ length: random.below(6) }, () => random.of(Array.from(`ab '"(]{`)))
    const text = content.filter((character) => !quote.includes(character)).join('')
    return `${random.of(['', 'f', 'rb'])}${quote}${text}${quote}`
  }
  const expression = (depth: number): string => {
    const inner = () => (depth === 0 ? literal() : expression(depth - 1))
    return random.of([
      literal,
      () => `f(${inner()}, ${inner()})`,
      () => `[${inner()}]`,
      () => `{${inner()}: ${inner()}}`,
    ])()
  }
  return `x = ${expression(3)}`
}
