import { useState } from 'react'
import { useDispatch } from 'react-redux'
import { activeEditor } from '../../features/editor/activeEditor'
import { queryChanged } from '../../features/search/searchSlice'
import { useShortcut } from './useShortcut'

/** A longer selection is not what somebody looks for. */
const MOST_SELECTED = 200

/**
 * Whether the pane at the left shows the search in place of the files; Mod+Shift+F opens it, with what is selected in the
 * editor.
 *
 * @param showPane shows the pane
 */
export function useSearchPane(showPane: () => void) {
  const [pane, setPane] = useState({ isSearch: false, asked: 0 })
  const dispatch = useDispatch()

  function open() {
    const selected = selectedText()
    if (selected !== '') dispatch(queryChanged({ text: selected, isExpression: false }))
    setPane(({ asked }) => ({ isSearch: true, asked: asked + 1 }))
    showPane()
  }
  useShortcut('F', open, { shift: true })

  return { ...pane, open, showFiles: () => setPane(({ asked }) => ({ isSearch: false, asked })) }
}

/** What is selected in the editor in front, if it lies in one line. */
function selectedText(): string {
  const state = activeEditor()?.state
  if (state === undefined) return ''
  const { from, to } = state.selection.main
  const selected = to - from > MOST_SELECTED ? '' : state.sliceDoc(from, to)
  return selected.includes('\n') ? '' : selected
}
