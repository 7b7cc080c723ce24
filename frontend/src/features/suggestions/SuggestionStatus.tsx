import { useEffect } from 'react'
import { useDispatch, useSelector } from 'react-redux'
import styles from '../../ui/StatusButton.module.css'
import { useSessionState } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'
import {
  activityChanged,
  selectActivity,
  selectSuggestionsEnabled,
  suggestionsSwitched,
} from './suggestionsSlice'

/** Says whether suggestions come, and switches them on and off. */
export function SuggestionStatus() {
  const enabled = useSelector(selectSuggestionsEnabled)
  const activity = useSelector(selectActivity)
  const dispatch = useDispatch()
  const live = useSessionState(({ connection }) => connection.status === 'live')
  // What a lost connection has refused is not shown any more once it is back.
  useEffect(() => {
    if (live) dispatch(activityChanged('ready'))
  }, [live, dispatch])
  const { sentence, hint } = statusOf(enabled, live, activity)
  return (
    <button
      type="button"
      className={styles.button}
      aria-pressed={enabled}
      title={hint}
      onClick={() => dispatch(suggestionsSwitched())}
    >
      {sentence}
    </button>
  )
}

function statusOf(enabled: boolean, live: boolean, activity: ReturnType<typeof selectActivity>) {
  const { suggestions } = strings
  if (!enabled) return { sentence: suggestions.off, hint: suggestions.switchOn }
  if (!live) return { sentence: suggestions.offline, hint: suggestions.offlineWhy }
  if (activity === 'thinking') return { sentence: suggestions.thinking, hint: suggestions.keys }
  if (activity === 'unavailable')
    return { sentence: suggestions.unavailable, hint: suggestions.unavailableWhy }
  return { sentence: suggestions.on, hint: `${suggestions.keys}. ${suggestions.switchOff}` }
}
