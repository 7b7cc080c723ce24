import * as Y from 'yjs'
import { YjsProgram } from '../e2e/programs'
import { MEMBER_COLORS } from '../src/features/rooms/memberColors'

/** Somebody who types two keys a second and moves with each step, in sight of whoever is measured. */
export class Typist {
  readonly #program: YjsProgram
  readonly #place: number
  #timer: NodeJS.Timeout | undefined
  #keys = 0

  private constructor(program: YjsProgram, place: number) {
    this.#program = program
    this.#place = place
  }

  /** @param place which of the crowd, from 0 */
  static async join(serverUrl: string, room: string, place: number): Promise<Typist> {
    const program = await new YjsProgram(serverUrl, room).synced()
    program.provider.awareness.setLocalState({
      user: { name: `Typist ${place + 1}`, color: MEMBER_COLORS[place % MEMBER_COLORS.length] },
      typing: true,
    })
    return new Typist(program, place)
  }

  /** Makes five steps a second from now on, each in the line that `lineOf` answers; two of five are keys. */
  begin(lineOf: (key: number) => number): void {
    this.#timer = setInterval(() => this.#press(lineOf(this.#keys++)), 200)
  }

  leave(): void {
    clearInterval(this.#timer)
    this.#program.leave()
  }

  #press(line: number): void {
    const { text, provider, doc } = this.#program
    const lines = text.toJSON().split('\n')
    const before = lines.slice(0, line).reduce((length, one) => length + one.length + 1, 0)
    const end = before + (lines[line]?.length ?? 0)
    if (this.#keys % 5 === 0) text.insert(end, String.fromCharCode(97 + this.#place))
    else if (this.#keys % 5 === 3) text.insert(before, ' ')
    const head = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, end)) as unknown
    const anchor = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, before)) as unknown
    const fileId = doc.getMap<string>('meta').get('mainFile')
    provider.awareness.setLocalStateField('cursor', { fileId, anchor, head })
  }
}
