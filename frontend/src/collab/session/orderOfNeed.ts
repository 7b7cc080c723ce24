import * as Y from 'yjs'

type Struct = Y.Item | Y.GC | Y.Skip

/**
 * Structs in an order in which each comes after what it is attached to (its neighbours and its parent), and each
 * client's in the order of their clocks. What they need beyond these is taken to be there.
 */
export function inOrderOfNeed(structs: readonly Struct[]): Struct[] {
  const queues = new Map<number, Queue>()
  for (const struct of structs) {
    const queue = queues.get(struct.id.client) ?? { structs: [], next: 0 }
    queue.structs.push(struct)
    queues.set(struct.id.client, queue)
  }
  const ordered: Struct[] = []
  for (const queue of queues.values()) {
    // A stack of our own: the edits of two users who take turns need each other thousands of times.
    const waiting = [queue]
    while (waiting.length > 0) {
      const current = waiting.at(-1)
      const struct = current?.structs[current.next]
      if (current === undefined || struct === undefined) {
        waiting.pop()
        continue
      }
      const needed = needsOf(struct)
        .map((id) => queueWaitedFor(id, struct, queues))
        .find((it) => it !== undefined)
      if (needed === undefined) {
        ordered.push(struct)
        current.next += 1
        if (waiting.length > 1) waiting.pop()
      } else {
        waiting.push(needed)
      }
    }
  }
  return ordered
}

interface Queue {
  readonly structs: Struct[]
  next: number
}

function needsOf(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return []
  return [struct.origin, struct.rightOrigin, struct.parent].filter((need) => need instanceof Y.ID)
}

function queueWaitedFor(id: Y.ID, struct: Struct, queues: ReadonlyMap<number, Queue>): Queue | undefined {
  if (id.client === struct.id.client) return undefined
  const queue = queues.get(id.client)
  const next = queue?.structs[queue.next]
  return next !== undefined && next.id.clock <= id.clock ? queue : undefined
}
