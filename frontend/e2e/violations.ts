import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Visitor } from './visitor'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Of the rules of WCAG 2.2, level AA, as far as a program can check them, on what is shown now. */
export async function expectNoViolations(visitor: Visitor) {
  const { violations } = await new AxeBuilder({ page: visitor.page }).withTags(WCAG).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}
