const LOOPBACK = /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Whether the links of this page lead nowhere on any other machine. */
export const isLocalLink = (hostname: string): boolean => LOOPBACK.test(hostname)
