import { countBoard, type OutputOf, sheetLeads, sheetTypists } from '@baucu/contract'
import { isOpen } from '@baucu/counting'
import type { SurplusRuling } from '@baucu/law'
import { answer, type QueryContext } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames, readOrganisations } from '../organisations/index.ts'
import { communesOf, readAreas } from '../territory/index.ts'
import { contestsOf } from './contests.ts'
import { readRulings } from './ruling-rows.ts'
import { handOf } from './sheet-of.ts'
import { emptySheet, readSheets, type SheetRow } from './sheet-rows.ts'
import { mayTypeOf, partOf, rereadOf, typedBy } from './sheet-view.ts'
import { isAbout } from './sheet-way.ts'
import { readSigns } from './sign-rows.ts'

type Board = OutputOf<typeof countBoard>
type Line = Board['communes'][number]['areas'][number]['sheets'][number]

/** Every contest of every polling area below an organisation, by commune, with what the asker is to do about it. */
export const boardQuery = answer(countBoard, async (context, { organisation, frame: id }) => {
  const frame = await readFrame(context.db, id)
  if (!frame || !context.place) return notFound()
  const areas = await readAreas(context, id, context.place.path)
  const ids = areas.map((each) => each.id)
  const contests = await contestsOf(context, id, ids)
  const rows = new Map((await readSheets(context, id, ids)).map((row) => [`${row.area} ${row.constituency}`, row]))
  const signs = Map.groupBy(await readSigns(context, id, ids), (each) => each.area)
  const rulings = Map.groupBy(await readRulings(context, id, ids), (each) => each.area)
  const communes = await communesOf(context, areas)
  const names = await organisationNames(context, [organisation, ...ids])
  const by = Map.groupBy(areas, (area) => communes.get(area.id) ?? organisation)
  const order = await readOrganisations(context, { at: frame.electionDay, ids: [...by.keys()] })
  const yours = yoursFor(context)
  return {
    ...{ place: names.get(organisation) ?? '–', electionDay: frame.electionDay },
    communes: order.map(({ id: commune, name }) => ({
      ...{ id: commune, name },
      areas: (by.get(commune) ?? []).map((area) => ({
        ...{ area: area.id, number: area.number, name: names.get(area.id) ?? '–' },
        sheets: (contests.get(area.id) ?? []).map(({ constituency, body }): Line => {
          const row = rows.get(`${area.id} ${constituency}`) ?? emptySheet(area.id, constituency, 0)
          const open = row.findings.filter(isOpen)
          const ruling = (rulings.get(area.id) ?? []).find((each) => isAbout(row, each))?.said ?? null
          return {
            ...{ constituency, body, state: row.sheet.state, upward: row.upward, open: open.length },
            ...{ critical: isCritical(row), yours: yours(row, ruling), correcting: row.correcting },
            ...{ sign: (signs.get(area.id) ?? []).some((each) => isAbout(row, each)), ruling },
          }
        }),
      })),
    })),
  }
})

const isCritical = ({ findings }: SheetRow): boolean => findings.some(({ severity }) => severity === 'critical')

/** What the asker is to do about a sheet. */
function yoursFor({ actor, grants }: QueryContext): (row: SheetRow, ruling: SurplusRuling | null) => Line['yours'] {
  const by = handOf(actor)
  const [types, leads] = [sheetTypists, sheetLeads].map((roles) =>
    grants.some(({ role }) => roles.some((each) => each === role)),
  )
  const team = grants.some(({ role }) => role === 'team')
  return (row, ruling) => {
    const { sheet, upward } = row
    const mine = partOf(sheet, by.account)
    if (upward === 'accepted' || upward === 'annulled') return null
    // Such minutes wait for what the National Election Council says.
    if (upward === 'sent' && isCritical(row) && ruling !== 'stands') return null
    if (upward === 'sent') return leads && !typedBy(sheet, by) ? 'receive' : null
    if (rereadOf(sheet, mine).length > 0) return 'reread'
    // A committee may type the first entry too, but it is the Team that is waited for.
    const part = types ? mayTypeOf(sheet, by) : null
    if (part === 'second' || (part === 'first' && team)) return 'type'
    if (types && sheet.state === 'agreed') return 'send'
    return leads && mine === null && (sheet.state === 'first-held' || sheet.state === 'different') ? 'decide' : null
  }
}
