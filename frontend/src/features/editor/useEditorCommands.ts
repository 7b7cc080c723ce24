import { foldAll, unfoldAll } from '@codemirror/language'
import { toggleComment } from '@codemirror/commands'
import { openSearchPanel } from '@codemirror/search'
import type { EditorView } from '@codemirror/view'
import { runScopeHandlers } from '@codemirror/view'
import { chooseNextIndent } from '../../collab/editor/indentation'
import { pressHistory } from '../../collab/editor/keyStrokes'
import type { Command } from '../../ui/commands'
import { useCommands } from '../../ui/commands'
import { strings } from '../../ui/strings'
import { activeEditor } from './activeEditor'

/** Does something with the editor in front, which has the focus then. */
const inEditor = (action: (view: EditorView) => unknown) => () => {
  const view = activeEditor()
  if (view === undefined) return
  view.focus()
  action(view)
}

/** The key is the one that the suggestions listen to. */
const askForSuggestion = (view: EditorView) =>
  runScopeHandlers(
    view,
    new KeyboardEvent('keydown', { key: ' ', code: 'Space', ctrlKey: true, shiftKey: true }),
    'editor',
  )

const COMMANDS: readonly Command[] = [
  {
    id: 'undo',
    title: strings.palette.undo,
    keys: 'Mod+Z',
    run: inEditor((view) => pressHistory(view, 'historyUndo')),
  },
  {
    id: 'redo',
    title: strings.palette.redo,
    keys: 'Mod+Shift+Z',
    run: inEditor((view) => pressHistory(view, 'historyRedo')),
  },
  { id: 'find', title: strings.palette.find, keys: 'Mod+F', run: inEditor(openSearchPanel) },
  { id: 'comment', title: strings.palette.comment, keys: 'Mod+/', run: inEditor(toggleComment) },
  { id: 'foldAll', title: strings.palette.foldAll, run: inEditor(foldAll) },
  { id: 'unfoldAll', title: strings.palette.unfoldAll, run: inEditor(unfoldAll) },
  {
    id: 'suggest',
    title: strings.palette.suggest,
    keys: 'Ctrl+Shift+Space',
    run: inEditor(askForSuggestion),
  },
  { id: 'indentation', title: strings.palette.indentation, run: inEditor(chooseNextIndent) },
]

const NONE: readonly Command[] = []

/** Offers what can be done with the file in front. */
export function useEditorCommands(isInFile: boolean): void {
  useCommands(isInFile ? COMMANDS : NONE)
}
