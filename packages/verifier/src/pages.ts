import type { Findings } from './findings.ts'
import { figureOf, type Shown } from './results.ts'

/** `<data value="557717" data-figure="na-1/valid">557.717</data>`, attributes in any order. */
const element = /<data\b([^>]*)>([^<]*)<\/data\s*>/gi
const attribute = /([a-z-]+)\s*=\s*"([^"]*)"/gi

/** Compares every figure of a page with what was recomputed; one that is not in such an element is refused too. */
export function comparePage(findings: Findings, path: string, html: string, results: Shown): void {
  const differs = (name: string) => findings.add('arithmetic', 'result-differs', `${path}: ${name}`)
  const shown = html.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
  let found = 0
  for (const [, attributes = '', text = ''] of shown.matchAll(element)) {
    const given = new Map(
      [...attributes.matchAll(attribute)].map(([, name = '', value = '']) => [name.toLowerCase(), value]),
    )
    const name = given.get('data-figure')
    if (name === undefined) continue
    found += 1
    const value = given.get('value') ?? ''
    const wanted = figureOf(results, name)
    if (String(wanted) !== value || text.replace(/\D/g, '') !== value) differs(name)
  }
  const named = shown.match(/\sdata-figure\s*=/gi)?.length ?? 0
  if (named !== found) differs('data-figure')
}
