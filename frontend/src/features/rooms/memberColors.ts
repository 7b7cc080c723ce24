/** The colours that a member may have, in the order in which the server hands them out. */
export const MEMBER_COLORS = [
  '#1873da',
  '#c74f0a',
  '#21853a',
  '#cc2bac',
  '#12817a',
  '#d93643',
  '#8757db',
  '#84740b',
  '#0d7da3',
  '#ce3b78',
  '#697496',
  '#9b6b3b',
] as const

/**
 * The colour by which a newcomer is told apart best: one that no participant has if there is one, then the one that the
 * fewest members have, because a member who is cut off comes back in theirs. Among equals it is the wanted one, else
 * the first.
 *
 * @param inside the colours of the participants
 * @param uses how many members have each colour; one that is missing is not used. Older servers do not tell
 */
export function suggestColor(
  inside: readonly string[],
  uses: Readonly<Record<string, number>> | undefined,
  wanted: string | undefined,
): string {
  const free = MEMBER_COLORS.filter((color) => !inside.includes(color))
  const candidates = free.length > 0 ? free : MEMBER_COLORS
  const usesOf = (color: string) => uses?.[color] ?? 0
  const fewest = Math.min(...candidates.map(usesOf))
  const best = candidates.filter((color) => usesOf(color) === fewest)
  return best.find((color) => color === wanted) ?? best[0] ?? MEMBER_COLORS[0]
}
