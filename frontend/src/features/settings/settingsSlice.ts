import { createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import { isRecord, parseJson } from '../../collab/protocol/shape'

const KEY = 'pairspace.settings'

/** What a user has set for themselves in this browser. */
export interface Settings {
  /** Of code; px. */
  readonly fontSize: number
  /** Of code; multiples of the font size. */
  readonly lineHeight: number
  readonly wrapsLines: boolean
  /** Of a pause in typing after which a suggestion is asked for; ms. */
  readonly suggestionPauseMs: number
  readonly keyMap: 'standard' | 'vim'
  readonly ligatures: boolean
  readonly contrast: 'normal' | 'high'
  /** Whether things move: as the system wants it, or as little as can be. */
  readonly motion: 'system' | 'reduced'
  /** When the names of others are at their carets; `auto`: after each movement. */
  readonly cursorNames: 'auto' | 'always' | 'never'
  /** Whether keys without Ctrl or the like are shortcuts, where they type nothing. */
  readonly singleKeys: boolean
}

export const DEFAULT_SETTINGS: Settings = {
  fontSize: 14,
  lineHeight: 1.55,
  wrapsLines: false,
  suggestionPauseMs: 600,
  keyMap: 'standard',
  ligatures: false,
  contrast: 'normal',
  motion: 'system',
  cursorNames: 'auto',
  singleKeys: true,
}

/** What the numbers may be. */
export const BOUNDS = {
  fontSize: { min: 12, max: 24, step: 1 },
  lineHeight: { min: 1.2, max: 2, step: 0.05 },
  suggestionPauseMs: { min: 300, max: 2000, step: 100 },
} as const

/** What the others may be, in the order in which they are offered. */
export const CHOICES = {
  keyMap: ['standard', 'vim'],
  contrast: ['normal', 'high'],
  motion: ['system', 'reduced'],
  cursorNames: ['auto', 'always', 'never'],
} as const

export const settingsSlice = createSlice({
  name: 'settings',
  initialState: DEFAULT_SETTINGS,
  reducers: {
    settingsChanged: (settings, { payload }: PayloadAction<Partial<Settings>>): Settings =>
      checked({ ...settings, ...payload }),
    settingsReset: (): Settings => DEFAULT_SETTINGS,
  },
  selectors: { selectSettings: (settings) => settings },
})

export const { settingsChanged, settingsReset } = settingsSlice.actions
export const { selectSettings } = settingsSlice.selectors

/** What the browser remembers; of each value that cannot be, the usual one. */
export const loadSettings = (storage: Pick<Storage, 'getItem'>): Settings =>
  checked(parseJson(storage.getItem(KEY) ?? ''))

export const storeSettings = (storage: Pick<Storage, 'setItem'>, settings: Settings): void =>
  storage.setItem(KEY, JSON.stringify(settings))

/** Whether all of them are the usual ones. */
export function areUsual(settings: Settings): boolean {
  const values: Readonly<Record<string, unknown>> = { ...settings }
  return Object.entries(DEFAULT_SETTINGS).every(([name, usual]) => values[name] === usual)
}

/** Whether another tab of the browser has just stored settings. */
export const areOfSettings = ({ key }: StorageEvent): boolean => key === KEY

function checked(values: unknown): Settings {
  const known = isRecord(values) ? values : {}
  const number = (name: keyof typeof BOUNDS): number => {
    const value = known[name]
    const { min, max } = BOUNDS[name]
    if (typeof value !== 'number' || !Number.isFinite(value)) return DEFAULT_SETTINGS[name]
    return Math.min(max, Math.max(min, Math.round(value * 100) / 100))
  }
  const isSet = (name: 'wrapsLines' | 'ligatures' | 'singleKeys'): boolean => {
    const value = known[name]
    return typeof value === 'boolean' ? value : DEFAULT_SETTINGS[name]
  }
  const choice = <T extends string>(name: string, choices: readonly T[], usual: T): T =>
    choices.find((one) => one === known[name]) ?? usual
  return {
    fontSize: number('fontSize'),
    lineHeight: number('lineHeight'),
    wrapsLines: isSet('wrapsLines'),
    suggestionPauseMs: number('suggestionPauseMs'),
    keyMap: choice('keyMap', CHOICES.keyMap, DEFAULT_SETTINGS.keyMap),
    ligatures: isSet('ligatures'),
    contrast: choice('contrast', CHOICES.contrast, DEFAULT_SETTINGS.contrast),
    motion: choice('motion', CHOICES.motion, DEFAULT_SETTINGS.motion),
    cursorNames: choice('cursorNames', CHOICES.cursorNames, DEFAULT_SETTINGS.cursorNames),
    singleKeys: isSet('singleKeys'),
  }
}
