import { highlightingFor } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { ensureSyntaxTree } from '@codemirror/language'
import { highlightTree } from '@lezer/highlight'
import { describe, expect, it } from 'vitest'
import { appearance } from './appearance'
import { LANGUAGES, languageOf } from './languages'

const SAMPLES: Record<string, string> = {
  bash: 'if true; then echo "a"; fi # note',
  c: 'int main(void) { return 0; } // note',
  csharp: 'class A { int F() { return 1; } }',
  cpp: 'class A { int f() { return 1; } };',
  css: 'p { color: red; }',
  go: 'func main() { return }',
  html: '<p class="a">text</p>',
  java: 'class A { int f() { return 1; } }',
  javascript: 'const a = 1',
  json: '{"a": 1}',
  kotlin: 'fun main() { val a = 1 }',
  markdown: '# Title\n\n*text* [link](https://a.example)',
  php: '<?php function f() { return 1; }',
  python: 'def f(): return 1',
  ruby: 'def f; return 1; end',
  rust: 'fn main() { let a = 1; }',
  scala: 'def f: Int = 1',
  sql: 'SELECT a FROM b WHERE c = 1',
  swift: 'func f() -> Int { return 1 }',
  typescript: 'const a: number = 1',
  yaml: 'a: 1 # note',
}

describe('the languages', () => {
  it.each(LANGUAGES.filter(({ id }) => id !== 'plaintext').map(({ id }) => id))(
    'show %s in colours',
    async (id) => {
      const doc = SAMPLES[id] ?? ''
      const state = EditorState.create({
        doc,
        extensions: [appearance, (await languageOf(id).load?.()) ?? []],
      })
      const colored: string[] = []

      const tree = ensureSyntaxTree(state, doc.length, 5000)!
      highlightTree(tree, { style: (tags) => highlightingFor(state, tags) }, (from, to) =>
        colored.push(doc.slice(from, to)),
      )

      expect(colored.length).toBeGreaterThan(1)
    },
  )

  it('are listed by name', () => {
    const labels = LANGUAGES.map(({ label }) => label)

    expect(labels).toEqual([...labels].sort((one, other) => one.localeCompare(other, 'en')))
  })

  it.each([
    ['js', 'javascript'],
    ['PY', 'python'],
    [' c++ ', 'cpp'],
    ['C#', 'csharp'],
    ['sh', 'bash'],
    ['golang', 'go'],
    ['Plain text', 'plaintext'],
    ['tsx', 'typescript'],
    ['node', 'javascript'],
    ['postgresql', 'sql'],
  ])('are known by other names, too: %s', (name, id) => {
    expect(languageOf(name).id).toBe(id)
  })

  it('know nothing of an id that only a newer server has', () => {
    expect(languageOf('brainfuck').id).toBe('plaintext')
  })
})
