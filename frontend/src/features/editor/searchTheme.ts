import { EditorView } from '@codemirror/view'

/** Every colour is a token of the page. */
export const searchTheme = EditorView.theme({
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--border)' },
  '.cm-panel.cm-search': {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 12px',
    fontFamily: 'var(--font-ui)',
    fontSize: '13px',
  },
  '.cm-search-row': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  '.cm-panel.cm-search .cm-textfield': {
    flex: '0 1 260px',
    minWidth: '140px',
    height: '28px',
    margin: '0',
    padding: '0 8px',
    fontSize: '13px',
  },
  // As wide as what it says at most, so that nothing beside it moves.
  '.cm-search-count': { minWidth: '96px', color: 'var(--muted)', fontVariantNumeric: 'tabular-nums' },
  '.cm-panel.cm-search .cm-button': {
    minWidth: '28px',
    height: '28px',
    margin: '0',
    padding: '0 8px',
    fontSize: '13px',
    cursor: 'pointer',
  },
  '.cm-panel.cm-search .cm-button:hover': { backgroundColor: 'var(--active-line)' },
  '.cm-panel.cm-search .cm-button[aria-pressed=true]': {
    backgroundColor: 'var(--accent)',
    borderColor: 'var(--accent)',
    color: 'var(--on-accent)',
  },
  '.cm-searchMatch': {
    backgroundColor: 'color-mix(in srgb, var(--warning) 14%, transparent)',
    outline: '1px solid color-mix(in srgb, var(--warning) 60%, transparent)',
  },
  '.cm-searchMatch.cm-searchMatch-selected': {
    backgroundColor: 'var(--selection)',
    outline: '2px solid var(--warning)',
  },
  // Each field has a row of its own, and what belongs to it shares the next one.
  '@media (max-width: 480px)': {
    '.cm-search-row': { position: 'relative' },
    '.cm-panel.cm-search .cm-textfield': { flex: '1 1 100%' },
    '.cm-panel.cm-search .cm-button': { flex: '1 1 0' },
    '.cm-search-count': {
      position: 'absolute',
      top: '14px',
      right: '10px',
      textAlign: 'right',
      pointerEvents: 'none',
    },
  },
  '@media (pointer: coarse)': {
    '.cm-panel.cm-search .cm-button': { minWidth: '44px', height: '44px' },
    '.cm-panel.cm-search .cm-textfield': { height: '44px', fontSize: '16px' },
  },
})
