import type { OutputOf, territoryMap } from '@baucu/contract'
import { writeTable } from '@baucu/documents'
import { day, type Locale } from '@baucu/law'
import { z } from 'zod'
import type { Bus } from '../../kernel/bus.ts'
import { attachment, type Download, documentTypes } from '../../kernel/http/download.ts'
import { Refused } from '../../kernel/refused.ts'

const asked = z.object({ organisation: z.uuid(), frame: z.string().min(1), body: z.string().min(1) })

/**
 * `GET /documents/constituencies.xlsx?organisation=…&frame=…&body=…`: the list of constituencies as it is published
 * (Điều 10). It is refused while the seats of the constituencies are not the number that is elected.
 */
export const constituenciesFile = (bus: Bus): Download => ({
  path: '/documents/constituencies.xlsx',
  make: async (ask, locale, caller) => {
    const parsed = asked.safeParse(Object.fromEntries(ask))
    if (!parsed.success) return new Refused(400, 'wrong-input', { fields: 1 }, ['organisation'])
    const { organisation, frame, body } = parsed.data
    const said = await bus.query('territory.map', { organisation, frame }, caller)
    if (said instanceof Refused) return said
    const map = said.result as OutputOf<typeof territoryMap>
    const total = map.elected.find((each) => each.body === body && each.unit.id === organisation)
    const sum = total?.findings[0]
    if (!sum?.holds) {
      return new Refused(409, 'seats-not-shared', {
        body,
        seats: total?.seats ?? '',
        shared: sum?.numbers.shared ?? '',
      })
    }
    const lines = map.constituencies.filter((each) => each.body === body && each.unit.id === organisation)
    const rows = lines.map((each) => [
      ...[each.number, each.area, each.seats, each.decision, each.decidedOn && day(each.decidedOn)],
      ...[each.areas, each.voters],
    ])
    const file = await writeTable([heads[locale], ...rows], 'xlsx', { sheet: sheets[locale] })
    return attachment(file, documentTypes.xlsx, 'don-vi-bau-cu.xlsx')
  },
})

const sheets: Readonly<Record<Locale, string>> = { vi: 'Đơn vị bầu cử', en: 'Constituencies' }
const heads: Readonly<Record<Locale, readonly string[]>> = {
  vi: ['Đơn vị bầu cử số', 'Phạm vi', 'Số đại biểu', 'Quyết định', 'Ngày', 'Số khu vực bỏ phiếu', 'Số cử tri'],
  en: ['Constituency', 'Covers', 'Seats', 'Decision', 'Day', 'Polling areas', 'Voters'],
}
