import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { indentation } from '../../collab/editor/indentation'
import { renderApp } from '../../test/renderApp'
import { editorInFront, indentationWatched } from './activeEditor'
import { IndentationStatus } from './IndentationStatus'

it('the status bar says how the file in front is indented, and a click takes the next way', async () => {
  const view = new EditorView({
    state: EditorState.create({ extensions: [indentation, indentationWatched] }),
  })
  const withdraw = editorInFront(view, 'f')
  const { user } = renderApp(<IndentationStatus />)
  const shown = () => screen.getByRole('button').textContent

  expect(shown()).toBe('Spaces: 4')
  await user.click(screen.getByRole('button'))
  expect(shown()).toBe('Spaces: 8')
  await user.click(screen.getByRole('button'))
  expect(shown()).toBe('Tabs')

  act(withdraw)
  expect(screen.queryByRole('button')).toBeNull()
})
