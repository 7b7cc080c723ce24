/**
 * Yjs and CodeMirror call their listeners in the middle of a change, and one that throws keeps the change from those
 * after it: the socket, the editor, the replica itself. So whatever only accompanies the document (storage, presence,
 * cursors, suggestions, screens) is called through here: its failure is reported, and goes no further.
 */

/** Tells the page's error handlers and the console, as an uncaught error would, without stopping anything. */
export function report(error: unknown): void {
  reportError(error)
}

/** The same listener, whose failures are reported instead of thrown. */
export function isolated<Args extends readonly unknown[]>(
  listener: (...args: Args) => void,
): (...args: Args) => void {
  return isolatedOr(undefined, listener)
}

/** The same function, which answers `otherwise` instead of throwing. */
export function isolatedOr<Args extends readonly unknown[], Result>(
  otherwise: Result,
  action: (...args: Args) => Result,
): (...args: Args) => Result {
  return (...args) => {
    try {
      return action(...args)
    } catch (error) {
      report(error)
      return otherwise
    }
  }
}

/** Calls every listener, whichever of them fail; those that come while they are called are not called yet. */
export function callEach<Args extends readonly unknown[]>(
  listeners: Iterable<(...args: Args) => void>,
  ...args: Args
): void {
  for (const listener of [...listeners]) isolated(listener)(...args)
}
