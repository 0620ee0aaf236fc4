import type { OutputOf, SchemeCell, schemeMatrix } from '@baucu/contract'
import { countCells, isLate } from '@baucu/direction'
import { writeTable } from '@baucu/documents'
import type { Locale } from '@baucu/law'
import type { Bus } from '../../kernel/bus.ts'
import { attachment, type Download, documentTypes } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'
import { matrixWords } from './words.ts'

/**
 * `GET /documents/scheme-matrix.xlsx?organisation=…`: the matrix of organisations and schemes as offices pass it on: a row an
 * organisation, a column a scheme, and what it comes to.
 */
export const schemeMatrixFile = (bus: Bus): Download => ({
  path: '/documents/scheme-matrix.xlsx',
  make: async (ask, locale, caller) => {
    const said = await bus.query('schemes.matrix', { organisation: ask.get('organisation') ?? '' }, caller)
    if (said instanceof Refused) return said
    const say = matrixWords[locale]
    const { schemes, organisations, cells, today } = said.result as OutputOf<typeof schemeMatrix>
    const at = new Map(cells.map((each) => [`${each.organisation} ${each.scheme}`, each]))
    const rows = organisations.map(({ id, name }) => {
      const own = schemes.map((scheme) => at.get(`${id} ${scheme.id}`))
      const { studied, planned } = countCells(
        schemes.length,
        own.flatMap((each) => each?.state ?? []),
      )
      const sums = [say.of(studied, schemes.length), say.of(planned, schemes.length)]
      return [name, ...own.map((cell) => textOf(cell, today, locale)), ...sums]
    })
    const head = schemes.map((each) => say.scheme(each.number, each.title))
    const table = [[say.organisation, ...head, say.studied, say.planned], ...rows]
    return attachment(await writeTable(table, 'xlsx', { sheet: say.sheet }), documentTypes.xlsx, 'bang-de-an.xlsx')
  },
})

/** "Đã giao nghiên cứu, hạn 30/04/2026, quá hạn"; "Có kế hoạch: 15-KH/MTTQ". */
function textOf(cell: SchemeCell | undefined, today: string, locale: Locale): string {
  const say = matrixWords[locale]
  if (!cell) return say.states.none
  if (cell.state === 'planned' && cell.plan) return `${say.states.planned}: ${cell.plan}`
  const due = cell.state === 'assigned' && cell.due !== null ? [say.due(cell.due)] : []
  return [say.states[cell.state], ...due, ...(isLate(cell, today) ? [say.late] : [])].join(', ')
}
