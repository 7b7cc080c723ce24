import { useDispatch, useSelector } from 'react-redux'
import type { Command } from '../../ui/commands'
import { SETTING, useCommands } from '../../ui/commands'
import { strings } from '../../ui/strings'
import type { Settings } from './settingsSlice'
import { BOUNDS, CHOICES, selectSettings, settingsChanged } from './settingsSlice'

const { commands, cursorNameChoices } = strings.settings

/** Offers the settings to those who look for them by their words. */
export function useSettingsCommands(onOpen: () => void): void {
  const settings = useSelector(selectSettings)
  const { fontSize, lineHeight, suggestionPauseMs, wrapsLines, ligatures, keyMap, singleKeys } = settings
  const { contrast, motion, cursorNames } = settings
  const dispatch = useDispatch()
  const setting = (name: string, title: string, changes: Partial<Settings>): Command => ({
    id: `${SETTING}${name}`,
    title,
    run: () => void dispatch(settingsChanged(changes)),
  })

  useCommands([
    { id: `${SETTING}all`, title: strings.settings.open, keys: 'Mod+,', run: onOpen },
    setting('larger', commands.larger, { fontSize: fontSize + 1 }),
    setting('smaller', commands.smaller, { fontSize: fontSize - 1 }),
    setting('higher', commands.higher, { lineHeight: lineHeight + BOUNDS.lineHeight.step }),
    setting('lower', commands.lower, { lineHeight: lineHeight - BOUNDS.lineHeight.step }),
    setting('wrap', commands.wrap(!wrapsLines), { wrapsLines: !wrapsLines }),
    setting('vim', commands.vim(keyMap !== 'vim'), { keyMap: keyMap === 'vim' ? 'standard' : 'vim' }),
    setting('ligatures', commands.ligatures(!ligatures), { ligatures: !ligatures }),
    setting('later', commands.later, {
      suggestionPauseMs: suggestionPauseMs + BOUNDS.suggestionPauseMs.step,
    }),
    setting('sooner', commands.sooner, {
      suggestionPauseMs: suggestionPauseMs - BOUNDS.suggestionPauseMs.step,
    }),
    setting('singleKeys', commands.singleKeys(!singleKeys), { singleKeys: !singleKeys }),
    setting('motion', commands.motion(motion !== 'reduced'), {
      motion: motion === 'reduced' ? 'system' : 'reduced',
    }),
    setting('contrast', commands.contrast(contrast !== 'high'), {
      contrast: contrast === 'high' ? 'normal' : 'high',
    }),
    ...CHOICES.cursorNames
      .filter((choice) => choice !== cursorNames)
      .map((choice) =>
        setting(`names-${choice}`, commands.names(cursorNameChoices[choice]), { cursorNames: choice }),
      ),
  ])
}
