/** Whether the device is used by touch, where each focus of a text brings up the keyboard. */
export const isTouch = (): boolean => window.matchMedia('(pointer: coarse)').matches
