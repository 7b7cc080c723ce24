const SAVE_ASKED = 'pairspace-save-asked'

/** Says that somebody has asked to save, in whatever way. */
export const askToSave = (): void => void window.dispatchEvent(new Event(SAVE_ASKED))

/** Calls back whenever somebody asks to save, until the returned function is called. */
export function onSaveAsked(listener: () => void): () => void {
  window.addEventListener(SAVE_ASKED, listener)
  return () => window.removeEventListener(SAVE_ASKED, listener)
}
