import { EditorView } from '@codemirror/view'

/** Times live in the style sheet: a caret that moves is a new element, so its animations start again. */
export const remoteCursorTheme = EditorView.baseTheme({
  // An image lies over every background colour, such as that of the line in which one's own caret is.
  '.cm-peerSelection': {
    '--tint': 'color-mix(in srgb, var(--peer) var(--peer-selection), transparent)',
    backgroundImage: 'linear-gradient(var(--tint), var(--tint))',
  },
  '.cm-peerCaret': {
    position: 'relative',
    display: 'inline-block',
    width: '0',
    height: '1.2em',
    verticalAlign: 'text-bottom',
    animation: 'cm-peerIdle 1ms step-end 60s forwards',
  },
  '.cm-peerCaret::before': {
    content: '""',
    position: 'absolute',
    left: '-1px',
    top: '0',
    bottom: '0',
    width: '2px',
    backgroundColor: 'var(--peer)',
  },
  '.cm-peerFlag': {
    position: 'absolute',
    left: '-1px',
    bottom: '100%',
    zIndex: '5',
    padding: '1px 6px',
    borderRadius: '4px 4px 4px 0',
    backgroundColor: 'var(--peer)',
    color: '#ffffff',
    font: '600 12px/1.4 var(--font-ui)',
    whiteSpace: 'nowrap',
    pointerEvents: 'none',
    animation: 'cm-peerHide 1ms step-end 2s forwards',
  },
  '.cm-peerCaret[data-flag=below] .cm-peerFlag': {
    bottom: 'auto',
    top: '100%',
    borderRadius: '0 4px 4px 4px',
  },
  '.cm-peerCaret[data-flag=beside] .cm-peerFlag': {
    bottom: 'auto',
    top: '0',
    left: '1px',
    borderRadius: '0 4px 4px 0',
  },
  '.cm-peerCaret[data-flag=none] .cm-peerFlag': { display: 'none' },
  '.cm-peerTab': {
    position: 'absolute',
    left: '-3px',
    top: '-3px',
    width: '6px',
    height: '6px',
    borderRadius: '1px',
    backgroundColor: 'var(--peer)',
  },
  '.cm-peerCaret:hover .cm-peerFlag': { animation: 'none', display: 'block' },
  // Both ends say the same: browsers do not show the end of a step this short.
  '@keyframes cm-peerHide': { 'from, to': { visibility: 'hidden' } },
  '@keyframes cm-peerIdle': { 'from, to': { opacity: '0.4' } },
})
