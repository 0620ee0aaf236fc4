import { readinessPack } from '@baucu/contract'
import { areaPacks } from '@baucu/documents'
import type { Bus } from '../../kernel/bus.ts'
import { papers } from '../../kernel/http/papers.ts'

const contests: Readonly<Record<string, string>> = {
  NA: 'đại biểu Quốc hội',
  province: 'đại biểu Hội đồng nhân dân cấp tỉnh',
  district: 'đại biểu Hội đồng nhân dân cấp huyện',
  commune: 'đại biểu Hội đồng nhân dân cấp xã',
}

/** `area-pack`: the paper pack of one Polling Team, or of all areas of a commune; the input is that of `readiness.pack`. */
export const packFiles = (bus: Bus) =>
  papers(bus, 'area-pack', [readinessPack], async ([{ name, electionDay, rehearsal, areas }], format) => {
    const packs = areas.map(({ id: _, ...area }) => ({
      ...area,
      contests: area.contests.map(({ body, ...contest }) => ({ ...contest, title: contests[body] ?? body })),
    }))
    const file = await areaPacks({ issuer: name, electionDay, rehearsal, areas: packs }, format)
    return { file, name: `bo-giay-${electionDay}` }
  })
