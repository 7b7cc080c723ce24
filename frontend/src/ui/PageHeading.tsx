import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { words } from './words'

interface PageHeadingProps {
  readonly children: ReactNode
  readonly documentTitle?: string
  readonly className?: string | undefined
}

/** The first heading that was shown: the first screen of a visit keeps the browser's own starting point. */
let opening: { readonly heading: HTMLHeadingElement | null; readonly key: string } | undefined

/** The one `h1` of a screen: names the document, and takes the focus when the user came here from another screen. */
export function PageHeading({ children, documentTitle, className }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { key } = useLocation()
  const title = documentTitle === undefined ? words.product : `${documentTitle} · ${words.product}`

  useEffect(() => {
    document.title = title
  }, [title])

  useEffect(() => {
    opening ??= { heading: heading.current, key }
    if (opening.heading !== heading.current || opening.key !== key) heading.current?.focus()
  }, [key])

  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
