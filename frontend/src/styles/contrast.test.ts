import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MEMBER_COLORS } from '../features/rooms/memberColors'

type Rgb = readonly number[]

const ENOUGH_FOR_TEXT = 4.5
const HIGH = 7
const TOKENS = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

const plain = (theme: string) => tokensIn(blockOf(`root[data-mantine-color-scheme='${theme}']`))
const high = (theme: string) =>
  new Map([
    ...plain(theme),
    ...tokensIn(blockOf(`root[data-contrast='high'][data-mantine-color-scheme='${theme}']`)),
  ])

describe.each(['light', 'dark'])('high contrast in the %s theme', (theme) => {
  const tokens = high(theme)
  const against = (name: string, ground: string) =>
    contrast(parse(tokens.get(name)!), parse(tokens.get(ground)!))
  const texts = [...tokens.keys()].filter((name) =>
    /^(code-.*|text|muted|link|error|warning|success)$/.test(name),
  )

  it.each(texts)('%s stands out from every surface', (name) => {
    for (const ground of ['page', 'surface', 'active-line'])
      expect(against(name, ground)).toBeGreaterThanOrEqual(HIGH)
  })

  it.each(['border', 'outline', 'focus'])('%s can be seen as clearly', (name) => {
    expect(against(name, 'surface')).toBeGreaterThanOrEqual(HIGH)
  })
})

describe.each([
  ['light', plain('light')],
  ['dark', plain('dark')],
  ['light, high contrast', high('light')],
  ['dark, high contrast', high('dark')],
])('code in the %s theme', (_, tokens) => {
  const color = (name: string) => parse(tokens.get(name)!)
  const share = parseInt(tokens.get('peer-selection')!) / 100
  const lines = [color('surface'), color('active-line')]
  const selectedByPeers = lines.flatMap((line) => MEMBER_COLORS.map((peer) => mix(parse(peer), line, share)))
  const backgrounds = [...lines, color('selection'), ...selectedByPeers]
  const texts = [...tokens.keys()].filter((name) => /^(code-.*|text)$/.test(name))

  it.each(texts)('%s can be read on every line and in everybody’s selection', (name) => {
    const worst = Math.min(...backgrounds.map((background) => contrast(color(name), background)))

    expect(worst).toBeGreaterThanOrEqual(ENOUGH_FOR_TEXT)
  })

  it('a suggestion can be read in the line of the caret, and is fainter than a comment', () => {
    const ground = color('active-line')

    expect(contrast(color('ghost'), ground)).toBeGreaterThanOrEqual(ENOUGH_FOR_TEXT)
    expect(contrast(color('code-comment'), ground) / contrast(color('ghost'), ground)).toBeGreaterThan(1.25)
  })
})

function blockOf(selector: string): string {
  return TOKENS.split(`:${selector} {`)[1]!.split('}')[0]!
}

function tokensIn(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/--([a-z-]+): (\S+);/g)].map(([, name, value]) => [name!, value!] as const),
  )
}

function parse(hex: string): Rgb {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16))
}

function mix(over: Rgb, under: Rgb, share: number): Rgb {
  return over.map((channel, i) => channel * share + under[i]! * (1 - share))
}

/** Contrast ratio of WCAG 2.2. */
function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

function luminance(color: Rgb): number {
  const [r, g, b] = color
    .map((channel) => channel / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
