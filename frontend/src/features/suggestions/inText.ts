import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import { getStyleTags, tags } from '@lezer/highlight'

/** How long an unfinished syntax tree may be worked on; asked after a pause in typing, never in it. */
const PARSE_MS = 30

/** Whether a place is inside a comment or a string, where code is not meant; what is put into a template is code again. */
export function isInText(state: EditorState, pos: number): boolean {
  const tree = ensureSyntaxTree(state, pos, PARSE_MS) ?? syntaxTree(state)
  for (let node: SyntaxNode | null = tree.resolveInner(pos, -1); node !== null; node = node.parent) {
    if (CODE_IN_TEXT.test(node.name) && node.from < pos && (pos < node.to || isOpen(node))) return false
    if (isText(node) && node.from < pos && (pos < node.to || isUnended(node, state))) return true
  }
  return false
}

/** `${…}` of JavaScript and `{…}` of Python's f-strings, in the grammars' names. */
const CODE_IN_TEXT = /Interpolation$|FormatReplacement$/

const isOpen = (node: SyntaxNode) => node.lastChild?.type.isError === true

function isText(node: SyntaxNode): boolean {
  const styles = getStyleTags(node)?.tags ?? []
  return styles.some(({ set }) => set.includes(tags.comment) || set.includes(tags.string))
}

const BLOCK_ENDS = [
  ['/*', '*/'],
  ['<!--', '-->'],
  ['=begin', '=end'],
] as const

const OPENING_QUOTE = /^[\p{L}$@]*("""|'''|["'`])/u

/** Of a node that ends at the caret: whether what is typed next would still belong to it. */
function isUnended(node: SyntaxNode, state: EditorState): boolean {
  const text = state.sliceDoc(node.from, node.to)
  const block = BLOCK_ENDS.find(([start]) => text.startsWith(start))
  if (block !== undefined) return text.length < block[0].length + block[1].length || !text.endsWith(block[1])
  const quote = OPENING_QUOTE.exec(text)
  if (quote?.[1] !== undefined)
    return text.length < quote[0].length + quote[1].length || !text.endsWith(quote[1])
  // A line of a comment, or of a string that began on an earlier line.
  return !/["'`]$/.test(text)
}
