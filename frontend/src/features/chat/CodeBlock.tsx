import { useEffect, useState } from 'react'
import { languageOf } from '../../collab/editor/languages'
import type { ColoredPiece } from '../../collab/editor/coloredCode'
import { coloredCode } from '../../collab/editor/coloredCode'
import { announce } from '../../ui/announcer'
import { copyText } from '../../ui/copyText'
import { strings } from '../../ui/strings'
import { useExpiry } from '../../ui/useExpiry'
import styles from './Message.module.css'

const COPIED_SHOWN_MS = 2000

interface CodeBlockProps {
  readonly code: string
  /** As the author called it; empty if not at all. */
  readonly language: string
}

/** Code that stands on lines of its own, in the colours of the editor once its language is loaded. */
export function CodeBlock({ code, language }: CodeBlockProps) {
  const [pieces, setPieces] = useState<readonly ColoredPiece[]>()
  const [copied, setCopied] = useState(false)
  useExpiry(copied, COPIED_SHOWN_MS, () => setCopied(false))

  useEffect(() => {
    let isShown = true
    void coloredCode(code, languageOf(language)).then((colored) => {
      if (isShown) setPieces(colored)
    })
    return () => {
      isShown = false
    }
  }, [code, language])

  async function copy() {
    if (!(await copyText(code))) return
    setCopied(true)
    announce(strings.chat.copied)
  }

  return (
    <div className={styles.block}>
      <div className={styles.blockHead}>
        <span>{language === '' ? '' : languageOf(language).label}</span>
        <button type="button" className={styles.copy} onClick={() => void copy()}>
          {copied ? strings.chat.copied : strings.chat.copyCode}
        </button>
      </div>
      {/* What scrolls must be reachable by keys. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} className={styles.pre}>
        <code>
          {(pieces ?? [{ text: code, className: '' }]).map(({ text, className }, index) => (
            <span key={index} className={className}>
              {text}
            </span>
          ))}
        </code>
      </pre>
    </div>
  )
}
