import type { Frame, WrapUpBoard } from '@baucu/contract'
import { calendar } from '@baucu/law'
import { judgeIndicator, type Measured, type WrapUpIndicator, wrapUpIndicators } from '@baucu/reporting'
import type { Transaction } from '../../kernel/database.ts'
import type { CountedFor } from '../../kernel/figure-source.ts'
import { countFigure } from '../reports/index.ts'

type Told = NonNullable<WrapUpBoard['indicators']>

/** All minutes in time is what the law asks; every other target is the office's. */
const lawfulTargets: Partial<Record<WrapUpIndicator, number>> = { timeliness: 10_000 }

/** What the success of the election is measured by, against what was planned. */
export async function indicatorsOf(
  context: Pick<Transaction, 'client'>,
  frame: Frame,
  where: CountedFor,
  { polls, targets }: Pick<WrapUpBoard, 'polls' | 'targets'>,
): Promise<Told> {
  const sheets = await sheetsOf(context, frame, where.path)
  const complaints = await countFigure(context, 'complaints-received', where)
  const incidents = await countFigure(context, 'security-incidents', where)
  const [first] = polls
  const second = polls.map(({ figures: { constituencies } }) =>
    constituencies.again === null || constituencies.additional === null
      ? null
      : constituencies.again + constituencies.additional,
  )
  const known: Readonly<Record<WrapUpIndicator, Measured>> = {
    // The body that most vote for stands first; the others have the same voters.
    turnout:
      first && first.figures.voted !== null && first.figures.registered !== null
        ? { part: first.figures.voted, whole: first.figures.registered }
        : null,
    timeliness: sheets.all > 0 ? { part: sheets.inTime, whole: sheets.all } : null,
    'second-polls': total(second),
    incidents: incidents ? { part: incidents.counted.value, whole: null } : null,
    complaints: complaints ? { part: complaints.counted.value, whole: null } : null,
    'form-errors': sheets.all > 0 ? { part: sheets.wrong, whole: null } : null,
  }
  return (Object.keys(wrapUpIndicators) as WrapUpIndicator[]).map((id) => {
    const target = targets[id] ?? lawfulTargets[id] ?? null
    return { id, measured: known[id], target, verdict: judgeIndicator(id, known[id], target) }
  })
}

const total = (counts: readonly (number | null)[]): Measured =>
  counts.length === 0 || counts.includes(null)
    ? null
    : { part: counts.reduce<number>((sum, each) => sum + (each ?? 0), 0), whole: null }

/** Sheets that were begun: those sent upward by the legal day, those that had something that did not agree. */
async function sheetsOf(
  { client }: Pick<Transaction, 'client'>,
  { id, edition, electionDay }: Frame,
  path: string,
): Promise<Readonly<{ all: number; inTime: number; wrong: number }>> {
  const latest = calendar(edition, electionDay).find((step) => step.id === 'countMinutes')?.date ?? electionDay
  const { rows } = await client.query<{ all: number; inTime: number; wrong: number }>(
    `select count(*)::int as all,
       count(*) filter (where exists (select from count_step t where t.frame_id = s.frame_id and t.area_id = s.area_id
         and t.constituency = s.constituency and t.step = 'send'
         and (t.received_at at time zone 'Asia/Ho_Chi_Minh')::date <= $3) and s.upward <> 'no')::int as "inTime",
       count(*) filter (where jsonb_array_length(s.findings) > 0 or exists (select from count_step t
         where t.frame_id = s.frame_id and t.area_id = s.area_id and t.constituency = s.constituency and t.step = 'sendBack'))::int as wrong
     from count_sheet s where s.frame_id = $1 and s.org_path ^@ $2`,
    [id, path, latest],
  )
  return rows[0] ?? { all: 0, inTime: 0, wrong: 0 }
}
