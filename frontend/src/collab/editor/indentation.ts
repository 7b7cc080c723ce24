import { indentUnit } from '@codemirror/language'
import { Facet, StateEffect, StateField } from '@codemirror/state'
import type { EditorState, Extension, Text, Transaction } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'

/** What one step of indentation is: a tab, or so many spaces. */
export type IndentUnit = string

export const TAB: IndentUnit = '\t'

const WIDTHS = [2, 4, 8] as const

/** What the status bar goes through, one step with each click. */
const CHOICES: readonly IndentUnit[] = [...WIDTHS.map((width) => ' '.repeat(width)), TAB]

/** Lines that are read; a longer file has shown by then how it is indented. */
const LINES_READ = 1000

/** The unit for a file that shows none itself. */
export const usualIndent = Facet.define<IndentUnit, IndentUnit>({
  combine: (units) => units[0] ?? '    ',
})

interface Known {
  /** What the text shows. */
  readonly read: IndentUnit | undefined
  /** What the user picked, for as long as the file is open. */
  readonly chosen: IndentUnit | undefined
}

const chosen = StateEffect.define<IndentUnit>()

const known = StateField.define<Known>({
  create: ({ doc }) => ({ read: indentIn(doc), chosen: undefined }),
  update(before, transaction) {
    const choice = transaction.effects.find((effect) => effect.is(chosen))
    if (choice?.is(chosen)) return { ...before, chosen: choice.value }
    return mayShowMore(transaction) ? { ...before, read: indentIn(transaction.newDoc) } : before
  },
})

/** Indents as the file does; else as the user chose; else as is usual for its language. */
export const indentation: Extension = [
  known,
  indentUnit.compute([known, usualIndent], (state) => {
    const { read, chosen: choice } = state.field(known)
    return choice ?? read ?? state.facet(usualIndent)
  }),
]

/** Go and make have one answer, the rest is a matter of taste until the file shows it. */
export function usualIndentOf(language: { readonly id: string; readonly indent: number }, fileName: string) {
  const needsTabs = language.id === 'go' || /(?:^|\/)(?:GNU)?makefile$|\.mk$/i.test(fileName)
  return needsTabs ? TAB : ' '.repeat(language.indent)
}

/** Whether the file's own lines say how it is indented. */
export const showsIndent = (state: EditorState): boolean => state.field(known).read !== undefined

/** Picks what comes after the present unit. */
export function chooseNextIndent(view: EditorView): IndentUnit {
  const next = CHOICES[(CHOICES.indexOf(view.state.facet(indentUnit)) + 1) % CHOICES.length] ?? TAB
  view.dispatch({ effects: chosen.of(next) })
  return next
}

/** Only new lines can show an indentation, so that most keys cost nothing. */
function mayShowMore({ docChanged, changes }: Transaction): boolean {
  let lines = false
  if (docChanged)
    changes.iterChanges((_fromA, _toA, _fromB, _toB, inserted) => {
      lines ||= inserted.lines > 1
    })
  return lines
}

/** The unit by which most lines are deeper or less deep than the line before; undefined if no line shows one. */
function indentIn(doc: Text): IndentUnit | undefined {
  const votes = new Map<IndentUnit, number>()
  let [line, previous] = [0, 0]
  for (const text of doc.iterLines()) {
    line += 1
    if (line > LINES_READ) break
    if (text.trim() === '') continue
    const spaces = /^ */.exec(text)?.[0].length ?? 0
    const unit = text.startsWith(TAB) ? TAB : ' '.repeat(Math.abs(spaces - previous))
    previous = spaces
    if (CHOICES.includes(unit)) votes.set(unit, (votes.get(unit) ?? 0) + 1)
  }
  return [...votes].sort(([, one], [, other]) => other - one)[0]?.[0]
}
