import { expect, test } from './fixtures'
import type { Visitor } from './visitor'

const KEY_PAUSE_MS = 120
/** Long enough for the list and, with the server's answer, for a suggestion. */
const THINKING_MS = 1200

const KEYS: Record<string, string> = { '⏎': 'Enter', '⌫': 'Backspace', '↓': 'ArrowDown', '⇥': 'Tab' }

/**
 * What a person does, and what is to be there then. `…` is a pause to think, `☰` waits for the list, `░` waits for a
 * suggestion, which then stands for itself in the expected text. Indentation comes from the editor, as always.
 */
const PROGRAMS = [
  {
    language: 'python',
    keys:
      'import os⏎import sys⏎total = 1⏎x = total…⏎y = tot☰↓⏎ + 2⏎' +
      'def f(w):⏎# for…⏎return w * 22⌫⏎⌫⏎for i in ░⇥',
    expected:
      'import os\nimport sys\ntotal = 1\nx = total\ny = total + 2\n' +
      'def f(w):\n    # for\n    return w * 2\n\nfor i in ░',
  },
  {
    language: 'javascript',
    keys: 'const total = 1⏎let x = total…⏎for (const a of [1, 2]) {⏎if (a > x)⏎break…⏎x = tot☰↓⇥ + a',
    expected:
      'const total = 1\nlet x = total\nfor (const a of [1, 2]) {\n  if (a > x)\n    break\n  x = total + a\n}',
  },
  {
    language: 'java',
    keys: 'class Main {⏎int total = 1;⏎int twice(int x) {⏎// while…⏎return x * 22⌫;',
    expected:
      'class Main {\n    int total = 1;\n    int twice(int x) {\n        // while\n        return x * 2;\n    }\n}',
  },
  {
    language: 'go',
    keys: 'package main⏎⏎func twice(x int) int {⏎y := x * 2…⏎if y > 3 {⏎y = 33⌫',
    expected: 'package main\n\nfunc twice(x int) int {\n\ty := x * 2\n\tif y > 3 {\n\t\ty = 3\n\t}\n}',
  },
]

test('programs typed like a person does are what was typed', async ({ server, visitor }) => {
  test.setTimeout(180_000)
  const type = async ({ language, keys, expected }: (typeof PROGRAMS)[number]) => {
    const writer = await visitor(language)
    await writer.enter(await roomFor(language, server.url))
    await writer.editor.press('Control+a')
    await writer.editor.press('Backspace')
    const suggested = await typeAsAPerson(writer, keys)
    return { text: await writer.text(), expected: expected.replace('░', suggested) }
  }

  const typed = await Promise.all(PROGRAMS.map(type))

  expect(typed.map(({ text }) => text)).toEqual(typed.map(({ expected }) => expected))
})

async function roomFor(language: string, serverUrl: string): Promise<string> {
  const answer = await fetch(`${serverUrl}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ language }),
  })
  const { roomId } = (await answer.json()) as { roomId: string }
  return `${serverUrl}/room/${roomId}`
}

/**
 * Answers the suggestion that was waited for. The pauses are what a person does between keys; nothing is waited for in
 * that way.
 */
async function typeAsAPerson({ page }: Visitor, keys: string): Promise<string> {
  let suggested = ''
  for (const key of keys) {
    if (key === '…') await page.waitForTimeout(THINKING_MS)
    else if (key === '☰') await expect(page.locator('.cm-tooltip-autocomplete')).toBeVisible()
    else if (key === '░') suggested = (await page.locator('.cm-ghost-text').textContent()) ?? ''
    else {
      await page.waitForTimeout(KEY_PAUSE_MS)
      await page.keyboard.press(KEYS[key] ?? key)
    }
  }
  return suggested
}
