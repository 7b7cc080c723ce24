import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { announce } from './announcer'
import { strings } from './strings'

interface PageHeadingProps {
  readonly children: ReactNode
  readonly documentTitle?: string
  readonly className?: string | undefined
  /** Whether another part of the screen takes the focus: then the name is only spoken. */
  readonly spoken?: boolean
}

/** The first heading that was shown: the first screen of a visit keeps the browser's own starting point. */
let opening: { readonly heading: HTMLHeadingElement | null; readonly key: string } | undefined

/**
 * The one `h1` of a screen: names the document, and takes the focus when the user came here from another screen, or is
 * spoken where the focus belongs to a field or the editor.
 */
export function PageHeading({ children, documentTitle, className, spoken = false }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { key } = useLocation()
  const title = documentTitle === undefined ? strings.product : `${documentTitle} · ${strings.product}`

  useEffect(() => {
    document.title = title
  }, [title])

  useEffect(() => {
    opening ??= { heading: heading.current, key }
    if (opening.heading === heading.current && opening.key === key) return
    if (spoken) announce(heading.current?.textContent ?? '')
    else heading.current?.focus()
  }, [key, spoken])

  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
