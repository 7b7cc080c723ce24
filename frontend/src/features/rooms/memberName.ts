/** UTF-16 units. */
export const LONGEST_NAME = 40

export const isUsableName = (trimmed: string): boolean =>
  trimmed.length >= 1 && trimmed.length <= LONGEST_NAME
