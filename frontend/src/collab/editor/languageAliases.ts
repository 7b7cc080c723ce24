/** What else languages are called, by id, beside the extensions of their files; the same as on the server. */
export const LANGUAGE_ALIASES: Readonly<Record<string, string>> = {
  bash: 'shell zsh',
  go: 'golang',
  javascript: 'node nodejs ecmascript',
  plaintext: 'plain',
  python: 'python3',
  sql: 'postgresql mysql',
}
