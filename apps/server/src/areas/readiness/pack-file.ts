import { type OutputOf, readinessPack } from '@baucu/contract'
import { areaPacks, type ZipEntry, zipStream } from '@baucu/documents'
import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { inputOf, papers } from '../../kernel/http/papers.ts'
import { Refused } from '../../kernel/refused.ts'

type Pack = OutputOf<typeof readinessPack>

/** Areas that one file holds at most: a hundred pages and more are laid out in memory at once. */
const mostInOneFile = 12

/**
 * `area-pack`: the paper pack of one Polling Team, or of the areas of a small commune, in one file. `area-packs.zip`: a file
 * for every area, each sent as soon as it is drawn, however many there are. The input is that of `readiness.pack`.
 */
export const packFiles = (bus: Bus): readonly Download[] => [
  ...papers(bus, 'area-pack', [readinessPack], async ([pack], format) => {
    if (pack.areas.length > mostInOneFile)
      return new Refused(409, 'pack-too-many', { areas: pack.areas.length, most: mostInOneFile })
    return { file: await areaPacks(papersOf(pack, pack.areas), format), name: `bo-giay-${pack.electionDay}` }
  }),
  {
    path: '/documents/area-packs.zip',
    make: async (ask, _, caller) => {
      const input = inputOf(ask)
      if (input instanceof Refused) return input
      const said = await bus.query('readiness.pack', input, caller)
      if (said instanceof Refused) return said
      const pack = said.result as Pack
      const body = ReadableStream.from(zipStream(filesOf(pack)))
      return new Response(body, {
        headers: {
          'content-type': 'application/zip',
          'content-disposition': `attachment; filename="bo-giay-${pack.electionDay}.zip"`,
          'cache-control': 'no-store',
        },
      })
    },
  },
]

async function* filesOf(pack: Pack): AsyncGenerator<ZipEntry> {
  for (const [index, area] of pack.areas.entries()) {
    const content = await areaPacks(papersOf(pack, [area]), 'pdf')
    yield { name: `${String(index + 1).padStart(3, '0')} - khu vực ${area.number} - ${area.commune}.pdf`, content }
  }
}

const papersOf = ({ name, edition, electionDay, rehearsal }: Pack, areas: Pack['areas']) => ({
  ...{ issuer: name, edition, electionDay, rehearsal },
  areas: areas.map(({ id: _, ...area }) => ({
    ...area,
    trips: area.trips.map(({ members, others, ...trip }) => ({ ...trip, going: goingOf(members, others) })),
  })),
})

/** "Lò Mẫu Đi, Vàng Mẫu Về và 1 người khác" */
const goingOf = (members: readonly string[], others: number): string =>
  members.length === 0 ? `${others} người đi` : `${members.join(', ')}${others > 0 ? ` và ${others} người khác` : ''}`
