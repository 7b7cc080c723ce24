/** Focuses the list of files where the focus was last; whether it is shown and holds a file. */
export function focusTree(): boolean {
  const row = document.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')
  row?.focus()
  return row !== null
}
