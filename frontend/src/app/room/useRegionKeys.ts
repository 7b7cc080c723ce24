import { useEffect } from 'react'

/** The parts of the room among which F6 moves, in the order of the page; `data-region` stands on each. */
const REGION = '[data-region]'

/** What a part is there for, if it has it. */
const MAIN_THING = '[role=tree] [tabindex="0"], .cm-content'

/** What takes the focus by Tab. */
const FOCUSABLE = [
  'a[href]',
  'button:not([disabled])',
  'input:not([disabled])',
  'textarea',
  'select',
  '[tabindex="0"]:not([role=separator])',
].join(', ')

/** F6 and Shift+F6 lead to the next and to the previous part of the room, to where the focus was there last. */
export function useRegionKeys(): void {
  useEffect(() => {
    const last = new WeakMap<Element, HTMLElement>()
    const focused = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      const region = target.closest(REGION)
      if (region !== null) last.set(region, target)
    }
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return
      // A dialog keeps the focus, and the browser must not take it away either.
      event.preventDefault()
      if (document.querySelector('[aria-modal=true]') === null) step(event.shiftKey ? -1 : 1, last)
    }
    window.addEventListener('focusin', focused)
    window.addEventListener('keydown', pressed)
    return () => {
      window.removeEventListener('focusin', focused)
      window.removeEventListener('keydown', pressed)
    }
  }, [])
}

function step(by: 1 | -1, last: WeakMap<Element, HTMLElement>) {
  const regions = [...document.querySelectorAll(REGION)]
  const here = regions.findIndex((region) => region.contains(document.activeElement))
  const from = here < 0 && by < 0 ? 0 : here
  for (let step = 1; step <= regions.length; step++) {
    const region = regions[(from + step * by + regions.length * step) % regions.length]
    if (region !== undefined && takesFocus(region, last.get(region))) return
  }
}

/** Whether something in it has the focus now; what is not shown takes none. */
function takesFocus(region: Element, before: HTMLElement | undefined): boolean {
  const found = [MAIN_THING, FOCUSABLE].flatMap((selector) => [
    ...region.querySelectorAll<HTMLElement>(selector),
  ])
  for (const element of before?.isConnected ? [before, ...found] : found) {
    element.focus()
    if (document.activeElement === element) return true
  }
  return false
}
