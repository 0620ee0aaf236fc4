import type { Sheet } from '../../kernel/sheet.ts'
import type { SheetOrganisation } from './sheet-rows.ts'
import type { OrganisationField } from './sheet-words.ts'

/** The rows with parents before children. Rows that lead in a circle are left out, each named with the circle. */
export function inOrder(
  sheet: Sheet<OrganisationField>,
  rows: readonly SheetOrganisation[],
): readonly SheetOrganisation[] {
  const byCode = new Map(rows.map((each) => [each.code, each]))
  const ordered = new Set<SheetOrganisation>()
  const circles = new Set<SheetOrganisation>()
  for (const start of rows) {
    // Up from the row until something that is placed already, then down again.
    const climbed: SheetOrganisation[] = []
    const seen = new Set<SheetOrganisation>()
    let at: SheetOrganisation | undefined = start
    while (at && !ordered.has(at) && !circles.has(at) && !seen.has(at)) {
      seen.add(at)
      climbed.push(at)
      at = byCode.get(at.parent)
    }
    if (at && seen.has(at)) {
      const circle = climbed.slice(climbed.indexOf(at))
      for (const each of circle) circles.add(each)
      tellCircle(sheet, circle)
    }
    const leadsNowhere = at !== undefined && circles.has(at)
    for (const each of climbed.reverse()) {
      if (leadsNowhere) circles.add(each)
      else ordered.add(each)
    }
  }
  return [...ordered]
}

/** Codes named of a circle. */
const mostNamed = 6

function tellCircle(sheet: Sheet<OrganisationField>, circle: readonly SheetOrganisation[]): void {
  for (const [index, { row, code }] of circle.entries()) {
    const turned = [...circle.slice(index), ...circle.slice(0, index)].map((each) => each.code)
    const named = [...turned.slice(0, mostNamed), ...(turned.length > mostNamed ? ['…'] : []), code].join(' → ')
    sheet.block(row, 'parent', 'parent-cycle', {
      vi: `Cấp trên quay vòng về chính tổ chức này: ${named}.`,
      en: `The organisations above lead back to this one: ${named}.`,
    })
  }
}
