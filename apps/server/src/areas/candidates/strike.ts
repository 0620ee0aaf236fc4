import type { OutputOf, strikeCandidate } from '@baucu/contract'
import { type Edition, explain, judgeStrike, pollingHours } from '@baucu/law'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { changedMeanwhile, Refused } from '../../kernel/refused.ts'
import { isCounted } from '../territory/index.ts'
import { findContest } from './find-contest.ts'
import { type ListRow, readLists } from './rows.ts'
import { told, writeLists } from './write-lists.ts'

type Input = z.output<typeof strikeCandidate.input>

/** Takes a name off the ballot; it stays in the record of the list. */
export async function strike(
  context: CommandContext,
  input: Input,
): Promise<OutputOf<typeof strikeCandidate> | Refused> {
  const { constituency: id, candidate, ground, at, decision, note } = input
  const found = await findContest(context, input)
  if (found instanceof Refused) return found
  const { frame, contest } = found
  const kept = (await readLists(context, frame.id, [id])).get(id)
  const gone = kept?.candidates.find((each) => each.id === candidate)
  if (!kept || !gone) return new Refused(422, 'candidate-unknown', {}, ['input.candidate'])
  if (input.version !== kept.version) return changedMeanwhile(input.version, kept.version)
  const ruling = judgeStrike(frame.edition, contest.body, {
    ...{ ground, at },
    listPublished: kept.decidedOn && `${kept.decidedOn}T00:00:00${vietNam}`,
    votingStarts: await votingStarts(context, frame, id),
  })
  const against = ruling.reasons.find((each) => !each.holds)
  if (against) {
    return new Refused(409, 'strike-too-late', { article: against.article }, ['input.at'], {
      vi: [explain(against, 'vi')],
      en: [explain(against, 'en')],
    })
  }
  if (await isCounted(context, frame.id, id)) {
    return new Refused(409, 'list-counted', { number: contest.number }, ['input.candidate'])
  }
  const left = kept.candidates.filter((each) => each !== gone)
  if (left.length === 0) return new Refused(422, 'list-empty', {}, ['input.candidate'])
  const list: ListRow = {
    ...{ ...kept, version: kept.version + 1, candidates: left },
    struck: [...kept.struck, { ...gone, ground, at: new Date(at), decision, note }],
  }
  await writeLists(context, frame, [{ ...list, path: contest.path }])
  context.record({
    subject: `official-list/${frame.id}/${id}`,
    before: told(kept),
    after: told(list),
  })
  return { constituency: id, version: list.version }
}

const vietNam = '+07:00'

/**
 * When voting starts in a constituency: the first of its polling areas opens. An area that votes early has its own day; the
 * hour is the one its Team told, else the usual one.
 */
async function votingStarts(
  { client }: CommandContext,
  { id, edition, electionDay }: Readonly<{ id: string; edition: Edition; electionDay: string }>,
  constituency: string,
): Promise<string> {
  const usual = pollingHours.value[edition]?.opens ?? ''
  const { rows } = await client.query<{ starts: string | null }>(
    `select min(coalesce(p.early_on, $3::date)::text || 'T' || coalesce((
       select e.hour from polling_event e where e.frame_id = $1 and e.organisation_id = p.team_id and e.kind = 'opened'
       order by e.received_at desc limit 1), $4)) as starts
     from constituency c
     join polling_area a on a.province_code = c.province_code and a.frame_id = c.frame_id and a.constituency = c.ordinal
     join planned_area p on p.frame_id = a.frame_id and p.team_id::text = a.id
     where c.frame_id = $1 and c.id = $2`,
    [id, constituency, electionDay, usual],
  )
  return `${rows[0]?.starts ?? `${electionDay}T${usual}`}:00${vietNam}`
}
