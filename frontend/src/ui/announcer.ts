/** Sentences for assistive technology; `LiveRegions` speaks them. */
type Urgency = 'polite' | 'assertive'
type Listener = (sentence: string, urgency: Urgency) => void

const listeners = new Set<Listener>()

export function announce(sentence: string, urgency: Urgency = 'polite'): void {
  listeners.forEach((listener) => listener(sentence, urgency))
}

export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
