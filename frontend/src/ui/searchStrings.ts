const counted = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${more}`

/** What users read in the search in all files. */
export const searchStrings = {
  title: 'Search',
  open: 'Search in all files',
  field: 'Search in all files',
  matchCase: 'Match case',
  wholeWord: 'Whole words',
  expression: 'Regular expression',
  nothing: 'Type what you look for. Results stay right while others write.',
  searching: 'Searching…',
  none: 'No results.',
  unreadable: 'This is no regular expression.',
  tooSlow: 'This expression takes too long and was stopped.',
  found: (results: number, files: number) =>
    `${counted(results, 'result', 'results')} in ${counted(files, 'file', 'files')}`,
  cut: (results: number) => `The first ${results.toLocaleString('en')} results`,
  results: 'Results',
  fileResults: (name: string, count: number) => `${name}: ${counted(count, 'result', 'results')}`,
  result: (line: number, text: string) => `Line ${line}: ${text}`,
} as const
