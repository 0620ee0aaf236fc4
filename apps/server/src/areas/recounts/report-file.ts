import {
  changedSince,
  claim,
  explainAssertion,
  explainTrail,
  notEligible,
  percentOf,
  pilotNotice,
  sampleVoid,
} from '@baucu/audit'
import { type RecountView, recountOf } from '@baucu/contract'
import { recountReport } from '@baucu/documents'
import type { Bus } from '../../kernel/bus.ts'
import type { Download } from '../../kernel/http/download.ts'
import { papers } from '../../kernel/http/papers.ts'
import { Refused } from '../../kernel/refused.ts'

/** `recount-report`: the report of an audit, as it stands; the input is that of `recounts.one`. */
export const recountReportFiles = (bus: Bus): readonly Download[] =>
  papers(bus, 'recount-report', [recountOf], async ([view], format) => {
    const { audit } = view
    if (!audit) return new Refused(409, 'recount-not-committed')
    const nameOf = (id: string) => view.candidates.find((each) => each.id === id)?.name ?? id
    const file = await recountReport(
      {
        ...{ rehearsal: view.rehearsal, electionDay: view.electionDay, unit: view.unit.name, number: view.number },
        ...{ pilot: pilotNotice.vi, riskLimit: `${audit.riskPercent} %`, digest: audit.digest, dice: audit.dice },
        perBox: audit.method === 'ballot-polling' ? view.perBox : null,
        log: audit.logged && { root: audit.logged.root, size: audit.logged.size },
        polled: audit.polled,
        candidates: view.candidates.map(({ name }) => name),
        areas: audit.areas,
        assertions: audit.assertions.map((each) => ({
          text: explainAssertion(each, nameOf, 'vi'),
          margin: each.margin,
          risk: !audit.eligible || each.p === null ? '–' : percentOf(each.p, 'vi'),
        })),
        drawn: audit.drawn.map(({ name, commune, state, typed, reported }) => ({
          ...{ name, commune, reported },
          found: state === 'confirmed' ? typed : null,
        })),
        problems: audit.problems.map(
          ({ area, code, numbers }) => `${area}: ${explainTrail({ area, code, numbers }, 'vi')}.`,
        ),
        conclusion: conclusionOf(audit),
        made: audit.decidedAt ?? audit.drawnAt ?? audit.committedAt,
      },
      format,
    )
    return { file, name: `kiem-tra-mau-${view.body}-don-vi-${view.number}` }
  })

function conclusionOf({
  eligible,
  decision,
  reason,
  measured,
  risk,
  riskPercent,
  method,
  changed,
}: NonNullable<RecountView['audit']>): string {
  const limit = `${riskPercent} %`
  const done = method === 'ballot-polling' ? `${measured} lượt rút hòm` : `${measured} khu vực`
  if (decision === 'full-count') return `Kiểm lại toàn bộ. Lý do: ${reason}`
  if (changed) return decision === 'stop' ? `Đã dừng sau ${done}. ${changedSince.vi}` : sampleVoid.vi
  if (!eligible) return notEligible.vi
  if (decision === 'stop') return `Đã dừng sau ${done}. ${claim(riskPercent / 100).vi}`
  return `Đang kiểm: ${done}, rủi ro ${percentOf(risk, 'vi')}, giới hạn ${limit}.`
}
