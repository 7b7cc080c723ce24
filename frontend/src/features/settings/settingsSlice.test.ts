import { describe, expect, it } from 'vitest'
import {
  DEFAULT_SETTINGS,
  loadSettings,
  settingsChanged,
  settingsReset,
  settingsSlice,
  storeSettings,
} from './settingsSlice'

const stored = (value: string) => loadSettings({ getItem: () => value })

describe('the settings', () => {
  it('are kept by the browser', () => {
    const changed = settingsSlice.reducer(
      DEFAULT_SETTINGS,
      settingsChanged({ fontSize: 18, suggestionPauseMs: 900, keyMap: 'vim', singleKeys: false }),
    )
    storeSettings(localStorage, changed)

    expect(loadSettings(localStorage)).toEqual(changed)
    expect(settingsSlice.reducer(changed, settingsReset())).toEqual(DEFAULT_SETTINGS)
  })

  it('stay within their bounds', () => {
    const sizes = [99, 1, NaN].map(
      (fontSize) => settingsSlice.reducer(DEFAULT_SETTINGS, settingsChanged({ fontSize })).fontSize,
    )
    expect(sizes).toEqual([24, 12, 14])
    expect(stored('{"suggestionPauseMs":1}').suggestionPauseMs).toBe(300)
    expect(stored('{"suggestionPauseMs":1e9}').suggestionPauseMs).toBe(2000)
  })

  it.each([
    '',
    'null',
    '[]',
    '{"fontSize":"big","keyMap":"emacs","wrapsLines":1,"contrast":{}}',
    '{"lineHeight":1e999}',
  ])('are the usual ones for what cannot be: %s', (value) => expect(stored(value)).toEqual(DEFAULT_SETTINGS))

  it('lose only what cannot be', () => {
    expect(stored('{"fontSize":20,"motion":"fast","ligatures":true}')).toEqual({
      ...DEFAULT_SETTINGS,
      fontSize: 20,
      ligatures: true,
    })
  })
})
