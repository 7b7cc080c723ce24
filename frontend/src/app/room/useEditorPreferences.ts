import type { Extension } from '@codemirror/state'
import { useEffect, useMemo, useState } from 'react'
import { useSelector } from 'react-redux'
import type { EditorPreferences } from '../../features/editor/FilePane'
import { selectSettings } from '../../features/settings/settingsSlice'
import { announce } from '../../ui/announcer'
import { strings } from '../../ui/strings'

const STANDARD_KEYS: Extension = []

/** What the user has set for all editors; the keys of Vim are loaded when they are wanted. */
export function useEditorPreferences(): EditorPreferences {
  const { wrapsLines, keyMap, fontSize, lineHeight, ligatures } = useSelector(selectSettings)
  const [vim, setVim] = useState<Extension>()
  const wantsVim = keyMap === 'vim'

  useEffect(() => {
    if (!wantsVim) return
    import('../../collab/editor/vimKeys').then(
      ({ vimKeys }) => setVim(vimKeys(strings.settings.vimCommandLine)),
      () => announce(strings.settings.vimNotLoaded, 'assertive'),
    )
  }, [wantsVim])

  return useMemo(
    () => ({
      wrapsLines,
      keys: wantsVim && vim !== undefined ? vim : STANDARD_KEYS,
      look: `${fontSize} ${lineHeight} ${ligatures}`,
    }),
    [wrapsLines, wantsVim, vim, fontSize, lineHeight, ligatures],
  )
}
