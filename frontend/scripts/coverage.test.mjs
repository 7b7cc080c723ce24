import { expect, it } from 'vitest'
import { javaLine, scriptLine } from './coverage.mjs'

const CSV = `GROUP,PACKAGE,CLASS,INSTRUCTION_MISSED,INSTRUCTION_COVERED,BRANCH_MISSED,BRANCH_COVERED,LINE_MISSED,LINE_COVERED
Pairspace: bootstrap/pairspace-domain,dev.pairspace.domain,Doc,9,9,1,3,0,6
Pairspace: bootstrap/pairspace-domain,dev.pairspace.domain,Update,9,9,0,0,2,2
Pairspace: bootstrap/pairspace-application,dev.pairspace.application,Turn,9,9,3,1,4,6
`

it('adds up the classes of a module and all modules', () => {
  expect(javaLine(CSV)).toBe(
    'Unit tests run 70.0 % of lines, 50.0 % of branches of the Java code (lines: domain 80.0 %, application 60.0 %)',
  )
})

it('takes the sum that Vitest has made', () => {
  const summary = { total: { lines: { total: 40, covered: 30 }, branches: { total: 3, covered: 1 } } }

  expect(scriptLine(JSON.stringify(summary))).toBe(
    'Unit tests run 75.0 % of lines, 33.3 % of branches of the TypeScript code',
  )
})
