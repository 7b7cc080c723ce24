import { Fragment, useMemo } from 'react'
import { strings } from '../../ui/strings'
import { CodeBlock } from './CodeBlock'
import styles from './Message.module.css'
import type { MessagePart } from './messageParts'
import { messageParts } from './messageParts'

/** A line of a file of the room. */
export interface FilePlace {
  readonly fileId: string
  readonly line: number
}

interface MessageTextProps {
  readonly text: string
  /** The file of the room that a path in a message means; undefined if there is none. */
  readonly fileAt: (path: string) => string | undefined
  readonly onGoTo: (place: FilePlace) => void
}

/** What a message says: with code, links, and places in the room's files. */
export function MessageText({ text, fileAt, onGoTo }: MessageTextProps) {
  const parts = useMemo(() => messageParts(text), [text])
  return (
    <div className={styles.text} dir="auto">
      {parts.map((part, index) => (
        <Fragment key={index}>{shown(part, fileAt, onGoTo)}</Fragment>
      ))}
    </div>
  )
}

function shown(part: MessagePart, fileAt: MessageTextProps['fileAt'], onGoTo: MessageTextProps['onGoTo']) {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'code':
      return <code className={styles.code}>{part.text}</code>
    case 'block':
      return <CodeBlock code={part.text} language={part.language} />
    case 'link':
      return (
        <a href={part.url} target="_blank" rel="noopener noreferrer">
          {part.text}
        </a>
      )
    case 'place': {
      const fileId = fileAt(part.path)
      if (fileId === undefined) return part.text
      return (
        <button
          type="button"
          className={styles.place}
          title={strings.chat.goTo(part.path, part.line)}
          onClick={() => onGoTo({ fileId, line: part.line })}
        >
          {part.text}
        </button>
      )
    }
  }
}
