import { join } from 'node:path'
import { expect, type BrowserContext, type ConsoleMessage, type Locator, type Page } from '@playwright/test'

const SCREENSHOTS = join(import.meta.dirname, '../target/e2e/screenshots')
const LOST_CONNECTION =
  /WebSocket connection to .* failed|net::ERR_(CONNECTION|INTERNET|NETWORK|FAILED|SOCKET|EMPTY)/
const MISSING = /status of 404/

/** One person with one browser window. */
export class Visitor {
  readonly name: string
  readonly page: Page
  readonly #context: BrowserContext
  readonly #complaints: string[] = []
  readonly #expected: RegExp[] = []

  constructor(name: string, context: BrowserContext, page: Page) {
    this.name = name
    this.page = page
    this.#context = context
    page.on('console', (message) => this.#hear(message))
    page.on('pageerror', (error) => this.#complaints.push(`${name}: ${error.stack ?? error.message}`))
  }

  /** What the browser reported as an error, apart from lost connections that the test brings about. */
  complaints(): readonly string[] {
    return this.#complaints
  }

  expectLostConnections() {
    this.#expected.push(LOST_CONNECTION)
  }

  expectMissingPages() {
    this.#expected.push(MISSING)
  }

  /** Makes a room on the landing page and enters it; answers the room's address. */
  async createRoom(serverUrl: string): Promise<string> {
    await this.page.goto(serverUrl)
    await this.page.getByRole('button', { name: 'New room' }).click()
    await this.page.waitForURL(/\/room\/[a-z0-9]{10}$/)
    await this.passLobby()
    return this.page.url()
  }

  /** Makes a file in the room, as a program does. */
  async addFile(roomUrl: string, name: string, text: string): Promise<void> {
    const { origin, pathname } = new URL(roomUrl)
    const answer = await this.page.request.put(`${origin}/api/rooms/${pathname.slice(-10)}/files/${name}`, {
      headers: { 'Content-Type': 'text/plain' },
      data: text,
    })
    expect(answer.status()).toBe(201)
  }

  async enter(roomUrl: string): Promise<void> {
    await this.page.goto(roomUrl)
    await this.passLobby()
  }

  async passLobby(): Promise<void> {
    await this.page.getByLabel('Your name').fill(this.name)
    await this.page.getByRole('button', { name: 'Join room' }).click()
    await this.canType()
  }

  /** The text of a file, as a program reads it. */
  async textOf(roomUrl: string, name: string): Promise<string> {
    const { origin, pathname } = new URL(roomUrl)
    const answer = await this.page.request.get(
      `${origin}/api/rooms/${pathname.slice(-10)}/files/${encodeURIComponent(name)}`,
    )
    expect(answer.status()).toBe(200)
    return answer.text()
  }

  /** Opens a file by the list of files, which a narrow screen has closed. */
  async openFile(name: string): Promise<void> {
    const row = this.page.getByRole('treeitem', { name, exact: true })
    if (!(await row.isVisible())) await this.page.getByRole('button', { name: /^Files/ }).click()
    await row.click()
    await expect(this.editor).toHaveAccessibleName(new RegExp(`${name.replaceAll('.', '\\.')},`))
  }

  get editor(): Locator {
    return this.page.getByRole('textbox', { name: /code editor/ })
  }

  get connection(): Locator {
    return this.page.getByTestId('connection-chip')
  }

  async canType(): Promise<void> {
    await expect(this.editor).not.toHaveAttribute('aria-readonly', 'true')
  }

  async isSaved(): Promise<void> {
    await expect(this.connection).toHaveText('Saved')
    // The words allow for waits too short to be seen; this does not.
    await expect(this.connection).toHaveAttribute('data-saved', 'true')
  }

  /** The document of the editor, without ghost text and cursors. */
  text(): Promise<string> {
    return this.editor.evaluate((content) => {
      const tile = (content as unknown as { cmTile: { root: { view: { state: { doc: unknown } } } } }).cmTile
      return String(tile.root.view.state.doc)
    })
  }

  /** Puts the caret at the start, at the end, or before the middle line, and types. */
  async typeAt(place: 'start' | 'middle' | 'end', text: string): Promise<void> {
    await this.editor.press(place === 'end' ? 'Control+End' : 'Control+Home')
    if (place === 'middle') {
      for (let line = (await this.text()).split('\n').length >> 1; line > 0; line--)
        await this.editor.press('ArrowDown')
    }
    await this.editor.pressSequentially(text, { delay: 12 })
  }

  async screenshot(state: string): Promise<void> {
    await this.page.screenshot({ path: join(SCREENSHOTS, `${state}.png`), animations: 'disabled' })
  }

  async leave(): Promise<void> {
    await this.#context.close()
  }

  #hear(message: ConsoleMessage) {
    if (message.type() !== 'error') return
    if (this.#expected.some((pattern) => pattern.test(message.text()))) return
    this.#complaints.push(`${this.name}: ${message.text()} (${message.location().url})`)
  }
}

/** Waits until all windows show the same text, and answers it. */
export async function sameText(...visitors: readonly Visitor[]): Promise<string> {
  await expect(async () => {
    const texts = await Promise.all(visitors.map((visitor) => visitor.text()))
    expect(new Set(texts).size, texts.join('\n——\n')).toBe(1)
  }).toPass()
  return visitors[0]!.text()
}

/** The characters of a text in a fixed order: two texts hold the same characters exactly if these are equal. */
export function characters(...texts: readonly string[]): string {
  return Array.from(texts.join('')).sort().join('')
}
