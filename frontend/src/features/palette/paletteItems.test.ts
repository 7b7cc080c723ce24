import { describe, expect, it } from 'vitest'
import { paletteItems } from './paletteItems'

const item = (id: string, title: string) => ({ id, title, run: () => undefined })

const sources = {
  commands: [item('undo', 'Undo'), item('new', 'New file'), item('dark', 'Use the dark theme')],
  files: [item('f1', 'Open src/parser.py'), item('f2', 'Open main.py')],
  people: [item('p1', 'Go to Bo'), item('p2', 'Go to Änne')],
  recent: [] as string[],
}
const found = (query: string, recent: string[] = []) =>
  paletteItems(query, { ...sources, recent }).map(({ id }) => id)

describe('the palette', () => {
  it('lists all commands first, those that were used last before the others', () => {
    expect(found('')).toEqual(['undo', 'new', 'dark'])
    expect(found(' ', ['dark', 'gone'])).toEqual(['dark', 'undo', 'new'])
  })

  it('finds by the beginning of words, by parts and by letters in their order', () => {
    expect(found('dark')).toEqual(['dark'])
    expect(found('nf')).toContain('new')
    expect(found('PARSER')).toEqual(['f1'])
    expect(found('zzz')).toEqual([])
  })

  it('finds only files behind @, and only people behind #, also without their accents', () => {
    expect(found('@')).toEqual(['f1', 'f2'])
    expect(found('@main')).toEqual(['f2'])
    expect(found('#')).toEqual(['p1', 'p2'])
    expect(found('#anne')).toEqual(['p2'])
    expect(found('#undo')).toEqual([])
  })

  it('finds only settings behind >', () => {
    const commands = [...sources.commands, item('setting-wrap', 'Wrap long lines')]
    const settings = (query: string) => paletteItems(query, { ...sources, commands }).map(({ id }) => id)

    expect(settings('>')).toEqual(['setting-wrap'])
    expect(settings('> wrap')).toEqual(['setting-wrap'])
    expect(settings('>undo')).toEqual([])
  })

  it('lists at most fifty', () => {
    const files = Array.from({ length: 500 }, (_, number) => item(`f${number}`, `Open f${number}.py`))
    expect(paletteItems('@', { ...sources, files })).toHaveLength(50)
  })
})
