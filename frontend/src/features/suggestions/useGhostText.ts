import type { Extension } from '@codemirror/state'
import type { ThunkDispatch, UnknownAction } from '@reduxjs/toolkit'
import { useCallback } from 'react'
import { useDispatch, useStore } from 'react-redux'
import { pairspaceApi } from '../../api/pairspaceApi.generated'
import { useSession } from '../../ui/SessionContext'
import type { SuggestionSource } from './ghostText'
import { ghostText } from './ghostText'
import type { SuggestionsState } from './suggestionsSlice'
import { activityChanged, selectSuggestionsEnabled } from './suggestionsSlice'

interface FileInRoom {
  readonly roomId: string
  readonly fileId: string
  /** Read at each question, because it can be changed while the file is open. */
  readonly language: () => string
}

/**
 * Makes the editor extension that offers suggestions for a file.
 *
 * @param pauseMs tells after how long a pause in typing to ask; has to be the same function each time
 */
export function useGhostText(pauseMs: () => number): (file: FileInRoom) => Extension {
  const session = useSession()
  const dispatch = useDispatch<ThunkDispatch<unknown, unknown, UnknownAction>>()
  const store = useStore<{ suggestions: SuggestionsState }>()

  return useCallback(
    ({ roomId, fileId, language }: FileInRoom) => {
      const source: SuggestionSource = {
        isEnabled: () =>
          selectSuggestionsEnabled(store.getState()) && session.state().connection.status === 'live',
        async ask({ code, caret }, signal) {
          const autocompleteRequest = { code, cursorPosition: caret, language: language(), roomId, fileId }
          const request = dispatch(
            pairspaceApi.endpoints.requestSuggestion.initiate({ autocompleteRequest }, { track: false }),
          )
          signal.addEventListener('abort', () => request.abort())
          return request.unwrap()
        },
        report(suggestionId, outcome) {
          const report = { suggestionId, suggestionOutcome: { outcome } }
          void dispatch(pairspaceApi.endpoints.reportSuggestionOutcome.initiate(report, { track: false }))
        },
        activityChanged: (activity) => void dispatch(activityChanged(activity)),
        onSwitched(listener) {
          let enabled = selectSuggestionsEnabled(store.getState())
          return store.subscribe(() => {
            if (enabled === selectSuggestionsEnabled(store.getState())) return
            enabled = !enabled
            listener()
          })
        },
        pauseMs,
        now: () => performance.now(),
      }
      return ghostText(source)
    },
    [dispatch, session, store, pauseMs],
  )
}
