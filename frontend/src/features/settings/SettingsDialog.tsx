import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/CloseButton.css'
import type { MantineColorScheme } from '@mantine/core'
import { Button, Modal, useMantineColorScheme } from '@mantine/core'
import { useDispatch, useSelector } from 'react-redux'
import { announce } from '../../ui/announcer'
import { strings } from '../../ui/strings'
import { Choice, NumberRange, Switch } from './controls'
import styles from './SettingsDialog.module.css'
import type { Settings } from './settingsSlice'
import { BOUNDS, CHOICES, areUsual, selectSettings, settingsChanged, settingsReset } from './settingsSlice'

interface SettingsDialogProps {
  readonly suggests: boolean
  readonly onSuggests: () => void
  readonly onClose: () => void
}

const words = strings.settings
const THEMES: readonly MantineColorScheme[] = ['auto', 'light', 'dark']

/** What users set for themselves; each change takes effect at once. */
export function SettingsDialog({ suggests, onSuggests, onClose }: SettingsDialogProps) {
  const settings = useSelector(selectSettings)
  const dispatch = useDispatch()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const change = (changes: Partial<Settings>) => dispatch(settingsChanged(changes))

  function reset() {
    dispatch(settingsReset())
    setColorScheme('auto')
    if (!suggests) onSuggests()
    announce(words.resetDone)
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      closeButtonProps={{ 'aria-label': words.close }}
      lockScroll={false}
      closeOnEscape={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      size={480}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // The page has other uses for the key.
        event.preventDefault()
        onClose()
      }}
    >
      <p className={styles.explanation}>{words.explanation}</p>
      <h3 className={styles.group}>{words.groups.appearance}</h3>
      <Choice
        label={words.theme}
        value={colorScheme}
        choices={THEMES}
        wordsOf={words.themes}
        onChange={setColorScheme}
      />
      <Choice
        label={words.contrast}
        value={settings.contrast}
        choices={CHOICES.contrast}
        wordsOf={words.contrasts}
        onChange={(contrast) => change({ contrast })}
      />
      <Choice
        label={words.motion}
        value={settings.motion}
        choices={CHOICES.motion}
        wordsOf={words.motions}
        onChange={(motion) => change({ motion })}
      />
      <h3 className={styles.group}>{words.groups.editor}</h3>
      <NumberRange
        label={words.fontSize}
        value={settings.fontSize}
        shown={`${settings.fontSize} px`}
        bounds={BOUNDS.fontSize}
        onChange={(fontSize) => change({ fontSize })}
      />
      <NumberRange
        label={words.lineHeight}
        value={settings.lineHeight}
        shown={settings.lineHeight.toFixed(2)}
        bounds={BOUNDS.lineHeight}
        onChange={(lineHeight) => change({ lineHeight })}
      />
      <Switch
        label={words.wrapsLines}
        on={settings.wrapsLines}
        onChange={(on) => change({ wrapsLines: on })}
      />
      <Switch label={words.ligatures} on={settings.ligatures} onChange={(on) => change({ ligatures: on })} />
      <Switch label={words.suggestions} on={suggests} onChange={onSuggests} />
      <NumberRange
        label={words.suggestionPause}
        value={settings.suggestionPauseMs}
        shown={words.seconds(settings.suggestionPauseMs / 1000)}
        bounds={BOUNDS.suggestionPauseMs}
        onChange={(suggestionPauseMs) => change({ suggestionPauseMs })}
      />
      <Choice
        label={words.cursorNames}
        value={settings.cursorNames}
        choices={CHOICES.cursorNames}
        wordsOf={words.cursorNameChoices}
        onChange={(cursorNames) => change({ cursorNames })}
      />
      <h3 className={styles.group}>{words.groups.keys}</h3>
      <Choice
        label={words.keyMap}
        value={settings.keyMap}
        choices={CHOICES.keyMap}
        wordsOf={words.keyMaps}
        onChange={(keyMap) => change({ keyMap })}
      />
      <Switch
        label={words.singleKeys}
        on={settings.singleKeys}
        onChange={(on) => change({ singleKeys: on })}
      />
      <Button
        className={styles.reset}
        variant="default"
        size="xs"
        disabled={areUsual(settings) && suggests && colorScheme === 'auto'}
        onClick={reset}
      >
        {words.reset}
      </Button>
    </Modal>
  )
}
