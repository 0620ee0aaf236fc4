import { type WrapUpBoard, wrapUpBoard } from '@baucu/contract'
import { type ElectedStatistics, type StatisticsTables, statisticsTables } from '@baucu/documents'
import { assemblyTerm, day } from '@baucu/law'
import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { papers } from '../../kernel/http/papers.ts'

/**
 * `GET /documents/statistics.pdf?input={"organisation":…,"frame":…,"kind":"official"}` (or `.docx`): forms 28 and 30 as far as
 * accepted minutes and official lists say; the rest is left to the pen.
 */
export const statisticsFiles = (bus: Bus): readonly Download[] =>
  papers(bus, 'statistics', [wrapUpBoard], async ([told], format, input) => {
    const kind = (input as { kind?: unknown }).kind === 'preliminary' ? 'preliminary' : 'official'
    return {
      file: await statisticsTables(tablesOf(told, kind), format),
      name: `thong-ke-${kind === 'official' ? 'chinh-thuc' : 'so-bo'}-${told.electionDay}`,
    }
  })

function tablesOf(told: WrapUpBoard, kind: StatisticsTables['kind']): StatisticsTables {
  const { polls, elected, now, edition, rehearsal, electionDay } = told
  const electedTo = (body: string) => elected.find((each) => each.body === body)
  const [assembly, province, district, commune] = ['NA', 'province', 'district', 'commune'].map((body) => {
    const found = electedTo(body)
    return found && statisticsOf(found)
  })
  return {
    ...{ edition, kind, rehearsal, electionDay, term: assemblyTerm(electionDay) ?? null },
    ...{ province: told.place.name, signed: null, assembly: assembly ?? null },
    polls: Object.fromEntries(polls.map(({ body, figures }) => [body, figures])),
    councils: {
      ...(province ? { province } : {}),
      ...(district ? { district } : {}),
      ...(commune ? { commune } : {}),
    },
    source: `Tính từ biên bản kiểm phiếu đã nhận, lúc ${now.hour} ngày ${day(now.day)}; ô trống để ghi tay.`,
    stamp: `${now.day}T00:00:00Z`,
  }
}

/** What an official list does not keep (people, party, religion, education, work) is the pen's. */
const statisticsOf = ({ seats, elected, women, under40 }: WrapUpBoard['elected'][number]): ElectedStatistics => ({
  ...{ seats, elected, women, under40 },
  ...{ minorities: null, nonParty: null, reelected: null, religious: null, selfNominated: null },
  education: { below: null, degree: null, postgraduate: null },
  politics: { intermediate: null, advanced: null, bachelor: null },
  sectors: { party: null, government: null, front: null, court: null, procuracy: null, forces: null, other: null },
})
