/** What went wrong with a request, ready to be shown. */
export interface Problem {
  /** The HTTP status; undefined if no answer came. */
  readonly status: number | undefined
  readonly sentence: string | undefined
  readonly requestId: string | undefined
}

const MORE_THAN_A_SENTENCE = 300

/** Reads RTK Query's error, whatever it is: a problem document, something else from a proxy, or no answer at all. */
export function problemOf(error: unknown): Problem {
  if (!isRecord(error)) return { status: undefined, sentence: undefined, requestId: undefined }
  const body = isRecord(error.data) ? error.data : {}
  return {
    status: typeof error.status === 'number' ? error.status : numberOf(error.originalStatus),
    sentence: sentenceOf(textOf(body.detail)),
    requestId: textOf(body.instance),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** The server begins with the name of a field, as it is written in requests. */
const sentenceOf = (detail: string | undefined) =>
  detail?.replace(/^./u, (first) => first.toLocaleUpperCase())

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= MORE_THAN_A_SENTENCE ? value : undefined
}
