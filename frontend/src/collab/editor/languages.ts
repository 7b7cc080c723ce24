import type { Extension } from '@codemirror/state'

/** A language that a file can be in. The ids are the server's. */
export interface EditorLanguage {
  readonly id: string
  readonly label: string
  /** Columns of one indentation step. */
  readonly indent: number
  readonly load?: () => Promise<Extension>
}

const javascript = (options: { typescript?: boolean }) => async () =>
  (await import('@codemirror/lang-javascript')).javascript({ jsx: true, ...options })

const PLAIN: EditorLanguage = { id: 'plaintext', label: 'Plain text', indent: 4 }

export const LANGUAGES: readonly EditorLanguage[] = [
  {
    id: 'python',
    label: 'Python',
    indent: 4,
    load: async () => (await import('@codemirror/lang-python')).python(),
  },
  { id: 'javascript', label: 'JavaScript', indent: 2, load: javascript({}) },
  { id: 'typescript', label: 'TypeScript', indent: 2, load: javascript({ typescript: true }) },
  { id: 'java', label: 'Java', indent: 4, load: async () => (await import('@codemirror/lang-java')).java() },
  { id: 'bash', label: 'Bash', indent: 2 },
  { id: 'c', label: 'C', indent: 4 },
  { id: 'csharp', label: 'C#', indent: 4 },
  { id: 'cpp', label: 'C++', indent: 4 },
  { id: 'css', label: 'CSS', indent: 2 },
  { id: 'go', label: 'Go', indent: 4 },
  { id: 'html', label: 'HTML', indent: 2 },
  { id: 'json', label: 'JSON', indent: 2 },
  { id: 'kotlin', label: 'Kotlin', indent: 4 },
  { id: 'markdown', label: 'Markdown', indent: 2 },
  { id: 'php', label: 'PHP', indent: 4 },
  PLAIN,
  { id: 'ruby', label: 'Ruby', indent: 2 },
  { id: 'rust', label: 'Rust', indent: 4 },
  { id: 'scala', label: 'Scala', indent: 2 },
  { id: 'sql', label: 'SQL', indent: 2 },
  { id: 'swift', label: 'Swift', indent: 4 },
  { id: 'yaml', label: 'YAML', indent: 2 },
]

/** Plain text for an id that only a newer server knows. */
export function languageOf(id: string): EditorLanguage {
  return LANGUAGES.find((language) => language.id === id) ?? PLAIN
}
