/** Whether fingers are what points here: a focus that nobody asked for brings up the keyboard. */
export const isTouch = (): boolean => window.matchMedia('(pointer: coarse)').matches
