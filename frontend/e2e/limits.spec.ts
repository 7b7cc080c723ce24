import { once } from 'node:events'
import WebSocket from 'ws'
import { expect, test as base } from './fixtures'
import { createRoom, YjsProgram } from './programs'
import { PairspaceServer } from './server'

// Small ones, so that a few letters go beyond them. The server refuses a quarter above what it tells clients.
const FILE_CHARS = 1000
const DOCUMENT_BYTES = 20_000
const FRAME_BYTES = 8000
const beyond = (limit: number) => limit + limit / 4

const test = base.extend<object, { small: PairspaceServer }>({
  small: [
    async ({}, use) => {
      const server = await PairspaceServer.start({
        MAX_FILE_CHARS: `${FILE_CHARS}`,
        MAX_DOCUMENT_BYTES: `${DOCUMENT_BYTES}`,
        MAX_FRAME_BYTES: `${FRAME_BYTES}`,
      })
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})

type Answer = number | string | undefined

/** A way by which text comes into a room; answers the refusal, or `undefined` if the text was taken. */
type EntryPoint = (serverUrl: string, room: string, text: string) => Promise<Answer>

const refusal = (answer: Response): Answer => (answer.ok ? undefined : answer.status)

const put =
  (path: string): EntryPoint =>
  async (serverUrl, room, body) =>
    refusal(
      await fetch(`${serverUrl}/api/rooms/${room}/${path}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'text/plain' },
        body,
      }),
    )

const post =
  (path: string): EntryPoint =>
  async (serverUrl, _room, code) =>
    refusal(
      await fetch(serverUrl + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ code, cursorPosition: code.length, language: 'python' }),
      }),
    )

/** Sends one message; the refusal is the code of the error, or of the close. */
const message =
  (messageOf: (text: string) => string | Uint8Array): EntryPoint =>
  async (serverUrl, room, text) => {
    const socket = new WebSocket(`${serverUrl.replace('http', 'ws')}/ws/${room}`)
    await once(socket, 'open')
    const answer = new Promise<Answer>((resolve) => {
      socket.on('close', (code) => resolve(code))
      socket.on('message', (bytes: Buffer, isBinary) => {
        if (isBinary) return
        const said = JSON.parse(bytes.toString()) as { type: string; code?: string }
        if (said.type === 'error') resolve(said.code)
        if (said.type === 'saved') resolve(undefined)
      })
    })
    socket.send(messageOf(text))
    const told = await answer
    socket.terminate()
    return told
  }

/** An unmodified Yjs client that changes something. */
const yjs =
  (change: (program: YjsProgram, text: string) => void): EntryPoint =>
  async (serverUrl, room, text) => {
    const program = await new YjsProgram(serverUrl, room).synced()
    const witness = await new YjsProgram(serverUrl, room).synced()
    try {
      const refused = new Promise<Answer>((resolve) =>
        program.provider.once('connection-close', (event) => resolve(event?.code)),
      )
      const taken = new Promise<Answer>((resolve) => witness.doc.once('update', () => resolve(undefined)))
      change(program, text)
      return await Promise.race([refused, taken])
    } finally {
      program.leave()
      witness.leave()
    }
  }

const replaceText = yjs(({ doc, text }, content) =>
  doc.transact(() => {
    text.delete(0, text.length)
    text.insert(0, content)
  }),
)

const IN_A_FILE: Record<string, { enter: EntryPoint; refused: Answer }> = {
  'PUT …/files/{name}': { enter: put('files/main.py'), refused: 413 },
  'PUT …/files?name=': { enter: put('files?name=other.py'), refused: 413 },
  'POST /api/autocomplete': { enter: post('/api/autocomplete'), refused: 413 },
  'POST /autocomplete': { enter: post('/autocomplete'), refused: 413 },
  'message code_update': {
    enter: message((code) => JSON.stringify({ type: 'code_update', data: { code } })),
    refused: 'too_large',
  },
  'message edit': {
    enter: message((content) => JSON.stringify({ type: 'edit', content, sender: 'Ada' })),
    refused: 'too_large',
  },
  'an update of Yjs': { enter: replaceText, refused: 4413 },
}

for (const [name, { enter, refused }] of Object.entries(IN_A_FILE))
  test(`a file's longest text, and no longer one, comes in by ${name}`, async ({ small }) => {
    const room = await createRoom(small.url)

    expect(await enter(small.url, room, 'x'.repeat(beyond(FILE_CHARS) + 1))).toBe(refused)
    expect(await enter(small.url, room, 'x'.repeat(beyond(FILE_CHARS)))).toBeUndefined()
  })

test('what all files together may take holds for every way in', async ({ small }) => {
  const room = await createRoom(small.url)
  const large = yjs(({ doc }, text) => doc.getText(`t${Math.random()}`).insert(0, text))
  for (let i = 0; i < 4; i++) expect(await large(small.url, room, 'y'.repeat(5900))).toBeUndefined()

  expect(await large(small.url, room, 'y'.repeat(5900))).toBe(4413)
  expect(await put('files/more.py')(small.url, room, 'x'.repeat(FILE_CHARS + 200))).toBe(413)
  for (const { enter, refused } of [IN_A_FILE['message code_update']!, IN_A_FILE['message edit']!])
    expect(await enter(small.url, room, 'x'.repeat(FILE_CHARS + 200))).toBe(refused)
})

test('what one message may take holds for text and bytes', async ({ small }) => {
  const room = await createRoom(small.url)
  const tooLong = 'x'.repeat(beyond(FRAME_BYTES) + 1)

  expect(await message((text) => JSON.stringify({ type: text }))(small.url, room, tooLong)).toBe(4413)
  expect(await message((text) => new TextEncoder().encode(text))(small.url, room, tooLong)).toBe(4413)
})

test('a room tells the limits that it has', async ({ small }) => {
  const room = await createRoom(small.url)

  const { limits } = (await (await fetch(`${small.url}/api/rooms/${room}`)).json()) as { limits: object }

  expect(limits).toMatchObject({
    maxFileChars: FILE_CHARS,
    maxDocumentBytes: DOCUMENT_BYTES,
    maxFrameBytes: FRAME_BYTES,
    maxFiles: 500,
  })
})
