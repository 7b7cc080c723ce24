import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Closer to the end than this is at the end; px. */
const AT_END_PX = 24

/**
 * Keeps a list at its end while things are added there, unless the user has scrolled up; and what they read in its place
 * while things are added above.
 *
 * @param first names what is first in the list
 */
export function useStickToEnd<T extends HTMLElement>(first: string) {
  const list = useRef<T>(null)
  const [isAtEnd, setAtEnd] = useState(true)
  const before = useRef({ first, height: 0 })

  // At each render: whatever it was for, the list may have become longer or shorter.
  useLayoutEffect(() => {
    const element = list.current
    if (element === null) return
    const isAddedAbove = before.current.first !== first && before.current.height > 0
    if (isAtEnd) element.scrollTop = element.scrollHeight
    else if (isAddedAbove) element.scrollTop += element.scrollHeight - before.current.height
    before.current = { first, height: element.scrollHeight }
  })

  // What grows without being added to, and a list that shrinks because a message is written below it.
  useEffect(() => {
    const element = list.current
    if (element === null || !isAtEnd) return
    const observer = new ResizeObserver(() => {
      element.scrollTop = element.scrollHeight
    })
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [isAtEnd])

  function onScroll() {
    const element = list.current
    if (element === null) return
    setAtEnd(element.scrollHeight - element.scrollTop - element.clientHeight < AT_END_PX)
  }

  return { list, isAtEnd, onScroll, toEnd: () => setAtEnd(true) }
}
