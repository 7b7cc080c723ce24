import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const JAR = process.env.PAIRSPACE_JAR ?? join(import.meta.dirname, '../../bootstrap/target/pairspace.jar')
const LOGS = join(import.meta.dirname, '../target/e2e/logs')
const READY = /Pairspace is ready: open (\S+)/

/** The real application: `java -jar pairspace.jar` with a database of its own, on a free port of this machine. */
export class PairspaceServer {
  readonly url: string
  readonly #port: number
  readonly #data: string
  readonly #settings: Record<string, string>
  #process: ChildProcess | undefined

  private constructor(port: number, data: string, settings: Record<string, string>) {
    this.#port = port
    this.#data = data
    this.#settings = settings
    this.url = `http://127.0.0.1:${port}`
  }

  /** @param settings environment variables besides address, port and data folder */
  static async start(settings: Record<string, string> = {}): Promise<PairspaceServer> {
    const data = mkdtempSync(join(tmpdir(), 'pairspace-e2e-'))
    const server = new PairspaceServer(await freePort(), data, settings)
    await server.startAgain()
    return server
  }

  /** The same data and the same address as before. */
  async startAgain(): Promise<void> {
    const child = spawn('java', ['-jar', JAR], {
      env: {
        ...process.env,
        HTTP_HOST: '127.0.0.1',
        HTTP_PORT: String(this.#port),
        PAIRSPACE_DATA: this.#data,
        ...this.#settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    await ready(child, this.#port)
  }

  /** Ends the process in mid-sentence, as a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Asks the process to end, and answers its exit code. */
  async terminate(): Promise<number | null> {
    return this.#end('SIGTERM')
  }

  /** Ends it for good: nothing is kept. */
  async stop(): Promise<void> {
    await this.terminate()
    rmSync(this.#data, { recursive: true, force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#process
    this.#process = undefined
    if (child?.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
    return child.exitCode
  }
}

function ready(child: ChildProcess, port: number): Promise<void> {
  mkdirSync(LOGS, { recursive: true })
  const log = createWriteStream(join(LOGS, `${port}-${child.pid}.txt`))
  const said: string[] = []
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue
      createInterface({ input: stream }).on('line', (line) => {
        log.write(`${line}\n`)
        said.push(line)
        if (READY.test(line)) resolve()
      })
    }
    child.once('error', reject)
    child.once('exit', (code) => {
      log.end()
      reject(new Error(`pairspace.jar ended with ${code}:\n${said.join('\n')}`))
    })
  })
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
