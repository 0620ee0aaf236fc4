import type { Findings } from './findings.ts'
import { figureOf, type Shown } from './results.ts'

/** `<data value="557717" data-figure="na-1/valid">557.717</data>`, exactly so. */
const element = /<data value="([^"]*)" data-figure="([^"]*)">([^<]*)<\/data>/g

/** Compares every figure of a page with what was recomputed; one that is not in such an element is refused too. */
export function comparePage(findings: Findings, path: string, html: string, results: Shown): void {
  const differs = (name: string) => findings.add('arithmetic', 'result-differs', `${path}: ${name}`)
  let found = 0
  for (const [, value = '', name = '', text = ''] of html.matchAll(element)) {
    found += 1
    const wanted = figureOf(results, name)
    if (wanted === undefined || String(wanted) !== value || text.replace(/\D/g, '') !== value) differs(name)
  }
  const named = html.match(/data-figure/gi)?.length ?? 0
  if (named !== found) differs('data-figure')
}
