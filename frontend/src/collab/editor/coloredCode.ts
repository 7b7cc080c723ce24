import type { Language } from '@codemirror/language'
import { LanguageSupport } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { highlightCode } from '@lezer/highlight'
import { report } from '../isolation'
import { codeColors } from './appearance'
import type { EditorLanguage } from './languages'

/** A piece of code in one colour. */
export interface ColoredPiece {
  readonly text: string
  /** Classes of the editor's colours; empty for code without one. */
  readonly className: string
}

/** Longer code is shown without colours: parsing it would hold the page up. */
const LONGEST = 20_000

/** Code in the colours of the editor; in one piece if its language has none. */
export async function coloredCode(code: string, language: EditorLanguage): Promise<readonly ColoredPiece[]> {
  const plain = [{ text: code, className: '' }]
  if (language.load === undefined || code.length > LONGEST) return plain
  try {
    const parser = languageIn(await language.load())?.parser
    return parser === undefined ? plain : piecesOf(code, parser)
  } catch (error) {
    report(error)
    return plain
  }
}

function piecesOf(code: string, parser: Language['parser']): readonly ColoredPiece[] {
  const pieces: ColoredPiece[] = []
  highlightCode(
    code,
    parser.parse(code),
    codeColors,
    (text, className) => pieces.push({ text, className }),
    () => pieces.push({ text: '\n', className: '' }),
  )
  return pieces
}

function languageIn(extension: Extension): Language | undefined {
  if (extension instanceof LanguageSupport) return extension.language
  return Array.isArray(extension) ? extension.map(languageIn).find((found) => found !== undefined) : undefined
}
