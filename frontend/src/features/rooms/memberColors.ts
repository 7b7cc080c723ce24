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

/** The wanted colour if nobody has it, else the first that is free, else the first of all. */
export function suggestColor(taken: readonly string[], wanted: string | undefined): string {
  const free = MEMBER_COLORS.filter((color) => !taken.includes(color))
  if (wanted !== undefined && free.some((color) => color === wanted)) return wanted
  return free[0] ?? MEMBER_COLORS[0]
}
