import type { KeyboardEvent, PointerEvent } from 'react'
import { useRef } from 'react'
import { useDispatch, useSelector } from 'react-redux'
import { strings } from '../../ui/strings'
import styles from './PaneDivider.module.css'
import type { Pane, PaneWidths } from './panesSlice'
import { PANE_WIDTHS, paneResized, withinBounds } from './panesSlice'

/** One press of an arrow key; px. */
const STEP = 16

interface PaneDividerProps {
  readonly pane: Pane
  /** The element's id: it is what gets wider. */
  readonly paneId: string
  /** Hides the pane: it was drawn smaller than it can be, or Enter was pressed. */
  readonly onCollapse: () => void
}

export const usePaneWidth = (pane: Pane): number =>
  useSelector((state: { panes: PaneWidths }) => state.panes[pane])

/**
 * The line between a pane and the editor, by which it is made wider: a window splitter by the ARIA authoring practices. A
 * double click brings the first width back. While it is drawn, only the pane's style changes.
 */
export function PaneDivider({ pane, paneId, onCollapse }: PaneDividerProps) {
  const width = usePaneWidth(pane)
  const dispatch = useDispatch()
  const drag = useRef<{ fromX: number; wanted: number }>(undefined)
  const { min, max, first } = PANE_WIDTHS[pane]
  const outwards = pane === 'files' ? 1 : -1
  const label = strings.layout.paneWidth[pane]

  const show = (shown: number) => {
    const element = document.getElementById(paneId)
    if (element !== null) element.style.width = `${shown}px`
  }
  const resize = (wanted: number) => {
    const bounded = withinBounds(pane, wanted)
    show(bounded)
    dispatch(paneResized({ pane, width: bounded }))
  }

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.dataset['dragged'] = ''
    drag.current = { fromX: event.clientX, wanted: width }
  }

  function onPointerMove(event: PointerEvent) {
    if (drag.current === undefined) return
    drag.current.wanted = width + outwards * (event.clientX - drag.current.fromX)
    show(withinBounds(pane, drag.current.wanted))
  }

  function onPointerEnd(event: PointerEvent<HTMLDivElement>, isTaken: boolean) {
    delete event.currentTarget.dataset['dragged']
    const wanted = drag.current?.wanted
    drag.current = undefined
    if (wanted === undefined) return
    if (!isTaken) show(width)
    else if (wanted < min / 2) onCollapse()
    else if (wanted !== width) resize(wanted)
  }

  function onKeyDown(event: KeyboardEvent) {
    const wanted: Record<string, number | undefined> = {
      ArrowLeft: width - outwards * STEP,
      ArrowRight: width + outwards * STEP,
      Home: min,
      End: max,
    }
    const next = wanted[event.key]
    if (next !== undefined) resize(next)
    else if (event.key === 'Enter') onCollapse()
    else return
    event.preventDefault()
  }

  return (
    // A separator that can be moved has a value and keys; the linter knows only the one that cannot.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={paneId}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      title={label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles.divider}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={(event) => onPointerEnd(event, true)}
      onPointerCancel={(event) => onPointerEnd(event, false)}
      onDoubleClick={() => resize(first)}
      onKeyDown={onKeyDown}
    />
  )
}
