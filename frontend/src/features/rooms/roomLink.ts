/** The address of the room that is open, without what else stands in the address bar. */
export const roomLink = (): string => window.location.origin + window.location.pathname
