/** A text with the one kind of line end that shared texts have. */
export const unifiedLines = (text: string): string => text.replace(/\r\n?/g, '\n')
