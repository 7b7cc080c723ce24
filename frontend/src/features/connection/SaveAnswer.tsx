import { useEffect, useState } from 'react'
import { askToSave, onSaveAsked } from '../../collab/editor/saveAsked'
import { useSession } from '../../ui/SessionContext'
import { strings } from '../../ui/strings'
import { useExpiry } from '../../ui/useExpiry'
import { allSaved } from './connectionView'
import styles from './SaveAnswer.module.css'

const SHOWN_MS = 4000

/** Answers Ctrl+S, which would open the browser's dialog for saving a web page: there is nothing left to save by hand. */
export function SaveAnswer() {
  const session = useSession()
  const [sentence, setSentence] = useState('')

  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      if (!asksToSave(event)) return
      event.preventDefault()
      askToSave()
    }
    const stop = onSaveAsked(() => {
      const { savedByItself, notYetSaved } = strings.connection
      setSentence(allSaved(session.state()) ? savedByItself : notYetSaved)
    })
    window.addEventListener('keydown', pressed)
    return () => {
      stop()
      window.removeEventListener('keydown', pressed)
    }
  }, [session])

  useExpiry(sentence, SHOWN_MS, () => setSentence(''))

  return (
    <span role="status" className={styles.answer}>
      {sentence}
    </span>
  )
}

/** Ctrl+S, or ⌘S, by what is printed on the key; by its place where other letters than Latin ones are. */
function asksToSave({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const isS = /^[a-z]$/i.test(key) ? key.toLowerCase() === 's' : code === 'KeyS'
  return isS && ctrlKey !== metaKey && !altKey && !shiftKey
}
