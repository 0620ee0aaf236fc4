import type { OutputOf, ProposalLine, proposalList } from '@baucu/contract'
import { type ProposalStanding, proposalStanding, proposalStandings } from '@baucu/direction'
import { fold } from '@baucu/law'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { today } from '../../kernel/today.ts'
import { organisationNames } from '../organisations/index.ts'
import { type Belongs, belonging } from './belonging.ts'
import { type FlatRow, type ProposalRow, proposalColumns, proposalOf, withContent } from './rows.ts'

type Input = z.output<typeof proposalList.input>

/** The standing of a proposal as SQL, the same rule as `proposalStanding` of packages/direction; $today is the day. */
const standingSql = (today: string): string =>
  `case when p.state in ('open', 'deferred') and p.reply_due < ${today}::date then 'late' else p.state end`

/** Whose register it is: to the organisation, by it, or both with what lies below it. */
const whose: Readonly<Record<Input['as'], string>> = {
  addressee: 'p.addressee_id = $2',
  proposer: 'p.proposer_ids @> array[$2::uuid]',
  all: 'p.seen_from @> array[$3::text]',
}

/** Open ones by the day of their answer, then what was answered, the latest first. */
const inOrder = `p.state in ('open', 'deferred') desc, case when p.state in ('open', 'deferred') then p.reply_due end,
  case when p.state in ('open', 'deferred') then p.number end, p.year desc, p.number desc, p.id`

/** Of a kind, with all words in what it says or in its number. What the reader may not read is of no kind and has no words. */
const contentHas = (kind: string, words: string): string =>
  `exists (select from proposal_content c where c.province_code = p.province_code and c.id = p.id
     and (${kind} is null or c.kind = ${kind})
     and not exists (select from unnest(${words}) word where position(word in c.search || ' ' || p.number || '/' || p.year) = 0))
   or ${kind} is null and array_to_string(${words}, ' ') = p.number || '/' || p.year`

/** The register: late ones first, then by the day of the answer, then what was answered, the latest first. */
export async function listProposals(context: QueryContext, input: Input): Promise<OutputOf<typeof proposalList>> {
  const belongs = await belonging(context)
  const on = today(context.now)
  const place = [on, input.organisation, context.place?.path ?? ''] as const
  // Every parameter is named once, whichever of them the condition needs.
  const at = `($2::uuid is not null and $3::text is not null and ${whose[input.as]})`
  const counted = await context.client.query<{ standing: ProposalStanding; count: number }>(
    `select ${standingSql('$1')} as standing, count(*)::int as count from proposal p where ${at} group by 1`,
    [...place],
  )
  const words = fold(input.text ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const { rows } = await context.client.query<FlatRow>(
    `select ${proposalColumns} from (
       select p.* from proposal p
       where ${at} and ($4::text[] is null or ${standingSql('$1')} = any ($4)) and ($6::uuid is null or p.meeting_id = $6)
         and ($5::text is null and $7::text[] = '{}' or ${contentHas('$5', '$7')})
       order by ${inOrder} limit $8) p
     ${withContent} order by ${inOrder}`,
    [...place, input.standings ?? null, input.kind ?? null, input.meeting ?? null, words, input.limit + 1],
  )
  return {
    today: on,
    tally: Object.fromEntries(
      proposalStandings.map((each) => [each, counted.rows.find(({ standing }) => standing === each)?.count ?? 0]),
    ) as Record<ProposalStanding, number>,
    proposals: [...(await linesOf(context, rows.slice(0, input.limit).map(proposalOf), belongs, on))],
    more: rows.length > input.limit,
  }
}

/** Proposals as they are shown: of one that is not the reader's to read, number and state. */
export async function linesOf(
  context: Pick<QueryContext, 'client'>,
  rows: readonly ProposalRow[],
  belongs: Belongs,
  on: string,
): Promise<readonly ProposalLine[]> {
  const names = await organisationNames(context, [...new Set(rows.flatMap((row) => [row.addressee, ...row.proposers]))])
  const named = (id: string) => ({ id, name: names.get(id) ?? '–' })
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, year: row.year, version: row.version },
    standing: proposalStanding(row, on),
    addressee: named(row.addressee),
    decides: belongs(row.path),
    content: row.content && {
      ...{ kind: row.content.kind, restricted: row.restricted, subject: row.content.subject, on: row.content.on },
      ...{ replyDue: row.replyDue, meeting: row.meeting, requested: row.content.requested },
      proposers: row.proposers.map(named),
      granted: row.content.decision?.granted ?? null,
      answeredOn: row.content.decision?.on ?? null,
    },
  }))
}
