import { useLayoutEffect } from 'react'
import { useSelector } from 'react-redux'
import { selectSettings } from './settingsSlice'

/** Puts the settings to where the style sheets look for them: attributes and variables of the page's root. */
export function AppliedSettings() {
  const { fontSize, lineHeight, ligatures, contrast, motion, cursorNames } = useSelector(selectSettings)

  useLayoutEffect(() => {
    const { style, dataset } = document.documentElement
    style.setProperty('--code-size', `${fontSize}px`)
    style.setProperty('--code-line', String(lineHeight))
    style.setProperty('--code-ligatures', ligatures ? 'normal' : 'none')
    dataset['contrast'] = contrast
    dataset['motion'] = motion
    dataset['cursorNames'] = cursorNames
  }, [fontSize, lineHeight, ligatures, contrast, motion, cursorNames])

  return null
}
