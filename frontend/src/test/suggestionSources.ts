import type { Extension } from '@codemirror/state'
import type { SuggestionSource } from '../features/suggestions/ghostText'
import { ghostText } from '../features/suggestions/ghostText'

/** Ghost text for which nobody answers, with calls to the rest of the application replaced. */
export function ghostTextWith(replaced: Partial<SuggestionSource> = {}): Extension {
  return ghostText({
    isEnabled: () => true,
    ask: () => Promise.reject(new Error('nobody answers')),
    report: () => undefined,
    activityChanged: () => undefined,
    onSwitched: () => () => undefined,
    pauseMs: () => 600,
    now: () => Date.now(),
    ...replaced,
  })
}
