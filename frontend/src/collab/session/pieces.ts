import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { inOrderOfNeed } from './orderOfNeed'

type Struct = Y.Item | Y.GC | Y.Skip
type DeleteSet = ReturnType<typeof Y.decodeUpdate>['ds']

/** UTF-8 needs no more for one UTF-16 unit. */
const BYTES_PER_UNIT = 3
/** What an item needs besides its content, and a piece besides its items. */
const OVERHEAD_BYTES = 256
const BYTES_PER_DELETION = 10

/**
 * An update as several, each within `maxBytes` as far as its items can be parted: texts can, single values cannot.
 * Applied in their order each finds what it needs in those before it or in what the first would have needed; together
 * they are the same as the whole. A text that is deleted already (it is kept here to be undone) goes as its length.
 */
export function inPieces(update: Uint8Array, maxBytes: number): Uint8Array[] {
  if (update.length <= maxBytes) return [update]
  const { structs, ds } = Y.decodeUpdate(update)
  const longest = Math.max(1, Math.floor((maxBytes - OVERHEAD_BYTES) / BYTES_PER_UNIT))
  const parts = structs.flatMap((struct) => parted(withoutDeletedText(struct, ds), longest))
  const pieces = new Pieces(maxBytes - OVERHEAD_BYTES)
  for (const struct of inOrderOfNeed(parts)) pieces.add(struct)
  pieces.addDeletions(ds)
  return pieces.finished()
}

function withoutDeletedText(struct: Struct, deleted: DeleteSet): Struct {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return struct
  return Y.isDeleted(deleted, struct.id) ? itemOf(struct, 0, new Y.ContentDeleted(struct.length)) : struct
}

/** A long text as several items, as Yjs itself splits it, but never inside a character. */
function parted(struct: Struct, longest: number): Struct[] {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString) || struct.length <= longest)
    return [struct]
  const { str } = struct.content
  const parts: Struct[] = []
  for (let from = 0; from < str.length;) {
    let to = Math.min(str.length, from + longest)
    if (to < str.length && (str.charCodeAt(to) & 0xfc00) === 0xdc00) to += to - from > 1 ? -1 : 1
    parts.push(itemOf(struct, from, new Y.ContentString(str.slice(from, to))))
    from = to
  }
  return parts
}

/** The part of an item from `offset` on, with other content. */
function itemOf(item: Y.Item, offset: number, content: Y.ContentString | Y.ContentDeleted): Y.Item {
  const { client, clock } = item.id
  const origin = offset === 0 ? item.origin : Y.createID(client, clock + offset - 1)
  const id = Y.createID(client, clock + offset)
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Yjs' contents only look like their base
  return new Y.Item(id, null, origin, null, item.rightOrigin, item.parent, item.parentSub, content)
}

interface Run {
  readonly clock: number
  readonly encoder: Y.UpdateEncoderV1
  next: number
  structs: number
}

/** Writes structs one after the other, each client's in the order of their clocks, into as few pieces as fit. */
class Pieces {
  readonly #maxBytes: number
  readonly #done: Uint8Array[] = []
  #runs = new Map<number, Run>()
  #bytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  add(struct: Struct): void {
    const { client, clock } = struct.id
    // A gap is told by the clock with which the next run begins.
    if (struct instanceof Y.Skip) return
    const bytes = sizeOf(struct)
    const broken = (this.#runs.get(client)?.next ?? clock) !== clock
    if (broken || (this.#bytes > 0 && this.#bytes + bytes > this.#maxBytes)) this.#finish()
    const run = this.#runs.get(client) ?? { clock, encoder: new Y.UpdateEncoderV1(), next: clock, structs: 0 }
    this.#runs.set(client, run)
    struct.write(run.encoder, 0)
    run.next += struct.length
    run.structs += 1
    this.#bytes += bytes
  }

  addDeletions(deleted: DeleteSet): void {
    const atOnce = Math.max(1, Math.floor(this.#maxBytes / BYTES_PER_DELETION))
    for (const [client, ranges] of deleted.clients) {
      for (let from = 0; from < ranges.length; from += atOnce) {
        const some = ranges.slice(from, from + atOnce)
        if (this.#bytes + some.length * BYTES_PER_DELETION > this.#maxBytes) this.#finish()
        this.#finish((encoder) => writeDeletions(encoder, client, some))
      }
    }
  }

  finished(): Uint8Array[] {
    if (this.#runs.size > 0) this.#finish()
    return this.#done
  }

  #finish(writeDeleted = (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, 0)): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, this.#runs.size)
    // Yjs writes higher clients first.
    for (const [client, run] of [...this.#runs].sort(([one], [other]) => other - one)) {
      encoding.writeVarUint(encoder, run.structs)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, run.clock)
      encoding.writeUint8Array(encoder, encoding.toUint8Array(run.encoder.restEncoder))
    }
    writeDeleted(encoder)
    this.#done.push(encoding.toUint8Array(encoder))
    this.#runs = new Map()
    this.#bytes = 0
  }
}

function writeDeletions(
  encoder: encoding.Encoder,
  client: number,
  ranges: readonly { readonly clock: number; readonly len: number }[],
): void {
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, ranges.length)
  for (const { clock, len } of ranges) {
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarUint(encoder, len)
  }
}

function sizeOf(struct: Struct): number {
  const encoder = new Y.UpdateEncoderV1()
  struct.write(encoder, 0)
  return encoding.length(encoder.restEncoder)
}
