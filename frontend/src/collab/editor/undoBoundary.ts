import { Facet } from '@codemirror/state'

/** Ends the current undo step: what is typed before and after the call is undone separately. */
export const undoBoundary = Facet.define<() => void, () => void>({
  combine: (boundaries) => boundaries[0] ?? (() => undefined),
})

/** Whether the key map says where an undo step ends, rather than a pause in typing. */
export const stepsByKeyMap = Facet.define<boolean, boolean>({
  combine: (values) => values.includes(true),
})
