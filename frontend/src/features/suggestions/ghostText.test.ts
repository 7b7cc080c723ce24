import { ySyncAnnotation } from 'y-codemirror.next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { chooseNextIndent } from '../../collab/editor/indentation'
import { anEditor, ID } from '../../test/ghostEditor'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

describe('ghost text', () => {
  it('appears after a pause and is no part of the document', async () => {
    const { ghost, text, type, pause } = anEditor()

    type('for i')
    expect(ghost()).toBeUndefined()
    await pause()

    expect(ghost()).toBe(' in range(n):\n    pass')
    expect(text()).toBe('for i')
  })

  it('becomes text by Tab, and that is reported', async () => {
    const { ghost, text, source, type, press, pause } = anEditor()
    type('for i')
    await pause()

    press('Tab')

    expect(text()).toBe('for i in range(n):\n    pass')
    expect(ghost()).toBeUndefined()
    expect(source.report).toHaveBeenCalledExactlyOnceWith(ID, 'accepted')
  })

  it.each([
    ['touch', 'for i in range'],
    ['mouse', 'for i'],
  ])('by a click of a %s leaves “%s”', async (pointerType, expected) => {
    const { view, text, type, pause } = anEditor(' in range')
    type('for i')
    await pause()

    const click = new PointerEvent('click', { bubbles: true, pointerType })
    view.contentDOM.querySelector('.cm-ghost-text')?.dispatchEvent(click)

    expect(text()).toBe(expected)
  })

  it('is taken by touching its first line, where its mark is', async () => {
    const { view, text, type, pause } = anEditor(' in range')
    type('for i')
    await pause()

    const click = new PointerEvent('click', { bubbles: true, pointerType: 'touch' })
    view.contentDOM.querySelector('.cm-ghost-first')?.dispatchEvent(click)

    expect(text()).toBe('for i in range')
  })

  it('leaves Tab to others when there is none', () => {
    const { press, text } = anEditor()

    press('Tab')

    expect(text()).toBe('    ')
  })

  it.each([
    [299, 'for i'],
    [300, 'for i   '],
  ])('that somebody else has ended holds Tab back: after %i ms there is “%s”', async (ms, expected) => {
    let now = 0
    const { ghost, view, text, type, press, pause } = anEditor(' in range', { now: () => now })
    type('for i')
    await pause()
    now = 5000

    // The place of the suggestion is touched and nothing else changes.
    view.dispatch({ changes: { from: 4, to: 5, insert: 'i' }, annotations: ySyncAnnotation.of({} as never) })
    expect(ghost()).toBeUndefined()
    now += ms
    press('Tab')

    expect(text()).toBe(expected)
  })

  it('holds no Tab back when the user has ended it', async () => {
    const { text, type, press, pause } = anEditor(' in range')
    type('for i')
    await pause()

    press('Escape')
    press('Tab')

    expect(text()).toBe('for i   ')
  })

  it('leaves at once when suggestions are switched off', async () => {
    let enabled = true
    const { ghost, type, pause, switched } = anEditor(' in range', { isEnabled: () => enabled })
    type('for i')
    await pause()

    enabled = false
    switched()

    expect(ghost()).toBeUndefined()
  })

  it('is indented as the file is to be when the file shows nothing yet', async () => {
    const { view, ghost, type, pause } = anEditor()
    chooseNextIndent(view)
    chooseNextIndent(view)
    type('for i')

    await pause()

    expect(ghost()).toBe(' in range(n):\n\tpass')
  })

  it('goes by Escape, and that is reported', async () => {
    const { ghost, text, source, type, press, pause } = anEditor()
    type('for i')
    await pause()

    press('Escape')

    expect(ghost()).toBeUndefined()
    expect(text()).toBe('for i')
    expect(source.report).toHaveBeenCalledExactlyOnceWith(ID, 'dismissed')
  })

  it('is taken word by word', async () => {
    const { ghost, text, source, type, press, pause } = anEditor(' in range')
    type('for i')
    await pause()

    press('ArrowRight', { ctrlKey: true })
    expect(text()).toBe('for i in')
    expect(ghost()).toBe(' range')
    press('ArrowRight', { ctrlKey: true })

    expect(text()).toBe('for i in range')
    expect(source.report).toHaveBeenCalledExactlyOnceWith(ID, 'accepted')
  })

  it('shrinks while its characters are typed', async () => {
    const { ghost, type, pause } = anEditor(' in range')
    type('for i')
    await pause()

    type(' in')

    expect(ghost()).toBe(' range')
  })
})
