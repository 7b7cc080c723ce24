import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FileNames } from './fileNames'

const named = (text: string) =>
  text.replace(/\\u\{([0-9A-F]+)(?:\*(\d+))?\}/g, (_, code: string, times = '1') =>
    String.fromCodePoint(parseInt(code, 16)).repeat(Number(times)),
  )

const DOCUMENTS = readFileSync('../domain/src/test/resources/file-names.txt', 'utf8')
  .replace(/^#.*\n/gm, '')
  .trim()
  .split('\n\n')
  .map((lines) => lines.split('\n').map((line) => line.split('\t').map(named)))

it('files are called by the names that the server gives them', () => {
  for (const document of DOCUMENTS) {
    const names = new FileNames()

    expect(document.map(([wanted = '']) => names.claim(wanted))).toEqual(document.map(([, told]) => told))
  }
  expect(DOCUMENTS.length).toBeGreaterThan(3)
})
