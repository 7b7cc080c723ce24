/** Fixed limits of the server; its tests compare these numbers with its own. Lengths are in UTF-16 units. */

export const LONGEST_TITLE = 120

/** Of a member's name. */
export const LONGEST_NAME = 40

/** Of a message in the chat. */
export const LONGEST_MESSAGE = 4000

export const LONGEST_FILE_NAME = 255

/** How many files of a room are listed: a program can make any number, and each is a tab. */
export const MOST_FILES = 500
