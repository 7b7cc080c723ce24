import type { StreamParser } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { LANGUAGE_ALIASES } from './languageAliases'
import { LANGUAGE_EXTENSIONS } from './languageExtensions'
import { regularExpressions, unclosedQuotes } from './typedOver'

/** A language that a file can be in. The ids are the server's. */
export interface EditorLanguage {
  readonly id: string
  readonly label: string
  /** Columns of one indentation step. */
  readonly indent: number
  readonly load?: () => Promise<Extension>
}

const javascript = (options: { typescript?: boolean }) => async () => [
  (await import('@codemirror/lang-javascript')).javascript({ jsx: true, ...options }),
  regularExpressions,
]

/** One of the line-by-line grammars that CodeMirror keeps from its version 5, for what has no newer one that is small. */
const legacy = (load: () => Promise<StreamParser<unknown>>) => async () => {
  const [{ LanguageSupport, StreamLanguage }, parser] = await Promise.all([
    import('@codemirror/language'),
    load(),
  ])
  return new LanguageSupport(StreamLanguage.define(parser))
}

const rust = async () => [(await import('@codemirror/lang-rust')).rust(), unclosedQuotes(`'`)]

const cpp = async () => (await import('@codemirror/lang-cpp')).cpp()

const PLAIN: EditorLanguage = {
  id: 'plaintext',
  label: 'Plain text',
  indent: 4,
  // Apostrophes.
  load: () => Promise.resolve(unclosedQuotes(`'`)),
}

/** In the order of their names. */
export const LANGUAGES: readonly EditorLanguage[] = [
  {
    id: 'bash',
    label: 'Bash',
    indent: 2,
    load: legacy(async () => (await import('@codemirror/legacy-modes/mode/shell')).shell),
  },
  { id: 'c', label: 'C', indent: 4, load: cpp },
  {
    id: 'csharp',
    label: 'C#',
    indent: 4,
    load: legacy(async () => (await import('@codemirror/legacy-modes/mode/clike')).csharp),
  },
  { id: 'cpp', label: 'C++', indent: 4, load: cpp },
  { id: 'css', label: 'CSS', indent: 2, load: async () => (await import('@codemirror/lang-css')).css() },
  { id: 'go', label: 'Go', indent: 4, load: async () => (await import('@codemirror/lang-go')).go() },
  { id: 'html', label: 'HTML', indent: 2, load: async () => (await import('@codemirror/lang-html')).html() },
  { id: 'java', label: 'Java', indent: 4, load: async () => (await import('@codemirror/lang-java')).java() },
  { id: 'javascript', label: 'JavaScript', indent: 2, load: javascript({}) },
  { id: 'json', label: 'JSON', indent: 2, load: async () => (await import('@codemirror/lang-json')).json() },
  {
    id: 'kotlin',
    label: 'Kotlin',
    indent: 4,
    load: legacy(async () => (await import('@codemirror/legacy-modes/mode/clike')).kotlin),
  },
  {
    id: 'markdown',
    label: 'Markdown',
    indent: 2,
    load: async () => (await import('@codemirror/lang-markdown')).markdown(),
  },
  { id: 'php', label: 'PHP', indent: 4, load: async () => (await import('@codemirror/lang-php')).php() },
  PLAIN,
  {
    id: 'python',
    label: 'Python',
    indent: 4,
    load: async () => (await import('@codemirror/lang-python')).python(),
  },
  {
    id: 'ruby',
    label: 'Ruby',
    indent: 2,
    load: legacy(async () => (await import('@codemirror/legacy-modes/mode/ruby')).ruby),
  },
  { id: 'rust', label: 'Rust', indent: 4, load: rust },
  {
    id: 'scala',
    label: 'Scala',
    indent: 2,
    load: legacy(async () => (await import('@codemirror/legacy-modes/mode/clike')).scala),
  },
  { id: 'sql', label: 'SQL', indent: 2, load: async () => (await import('@codemirror/lang-sql')).sql() },
  {
    id: 'swift',
    label: 'Swift',
    indent: 4,
    load: legacy(async () => (await import('@codemirror/legacy-modes/mode/swift')).swift),
  },
  { id: 'typescript', label: 'TypeScript', indent: 2, load: javascript({ typescript: true }) },
  { id: 'yaml', label: 'YAML', indent: 2, load: async () => (await import('@codemirror/lang-yaml')).yaml() },
]

const BY_NAME = new Map(
  LANGUAGES.flatMap((language) => {
    const { id, label } = language
    const aliases = [LANGUAGE_EXTENSIONS, LANGUAGE_ALIASES].flatMap((table) => table[id]?.split(' ') ?? [])
    return [...aliases, label.toLowerCase(), id].map((name) => [name, language] as const)
  }),
)

const BY_EXTENSION = new Map(
  Object.entries(LANGUAGE_EXTENSIONS).flatMap(([id, extensions]) =>
    extensions.split(' ').map((extension) => [extension, id] as const),
  ),
)

/** The id of the language that a file's name hints at by what follows its last dot, by the server's rules. */
export const languageOfFileName = (name: string): string =>
  BY_EXTENSION.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? PLAIN.id

/** The language of that id, name or extension, ignoring case. Plain text for what only a newer server knows. */
export function languageOf(name: string): EditorLanguage {
  return BY_NAME.get(name.trim().toLowerCase()) ?? PLAIN
}
