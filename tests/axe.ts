import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './journey.ts'

/** Nothing that keeps somebody out, and no sideways scroll. `what` is said when there is. */
export async function axe(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map((each) => each.target.join(' '))]),
    what,
  ).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), what).toBe(true)
}
