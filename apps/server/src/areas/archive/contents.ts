import type { archiveContents, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { accountNames } from '../accounts/index.ts'
import { closingOf, readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { personalData } from '../personal-data/index.ts'
import { keptPapers } from '../resultminutes/index.ts'
import { readAreas, readConstituencies } from '../territory/index.ts'
import { piecesOf } from './pieces.ts'

type Contents = OutputOf<typeof archiveContents>

/** What there is to keep, what is missing, how long it is kept, who it was handed to. */
export async function contents(
  context: QueryContext,
  { organisation, frame: id }: z.output<typeof archiveContents.input>,
): Promise<Contents | Refused> {
  const frame = await readFrame(context.db, id)
  if (!frame || !context.place) return notFound()
  const { path } = context.place
  const due = await keptPapers(context, frame, path)
  const { minutes, results, lists, decisions, documents } = await piecesOf(context, frame, path, due)
  const papers = minutes.flatMap((each) => each.papers)
  const expected = await expectedMinutes(context, id, path)
  const planned = (await readConstituencies(context, id, path)).filter((each) => each.path.startsWith(path))
  const bytesOf = (files: readonly Readonly<{ bytes: number }>[]) => files.reduce((sum, { bytes }) => sum + bytes, 0)
  const gap = (what: Contents['missing'][number]['id'], count: number) => (count > 0 ? [{ id: what, count }] : [])
  const names = await organisationNames(context, [organisation])
  return {
    place: { id: organisation, name: names.get(organisation) ?? '–' },
    closed: await closingOf(context, id),
    groups: [
      { id: 'minutes', count: minutes.length, bytes: 0 },
      { id: 'papers', count: papers.length, bytes: bytesOf(papers) },
      { id: 'results', count: results.length, bytes: bytesOf(results.flatMap((each) => each.papers)) },
      { id: 'lists', count: lists.length, bytes: 0 },
      { id: 'decisions', count: decisions.length, bytes: 0 },
      { id: 'documents', count: documents.length, bytes: bytesOf(documents) },
    ],
    missing: [
      ...gap('minutes', expected - minutes.length),
      ...gap('papers', minutes.filter((each) => each.papers.length === 0).length),
      ...gap('results', due.length - results.length),
      ...gap('scans', results.filter((each) => each.papers.length === 0).length),
      ...gap('lists', planned.filter(({ id: of }) => !lists.some((each) => each.constituency === of)).length),
      ...gap('documents', await documentsWithoutCopy(context, frame.electionDay, path)),
    ],
    keeping: personalData().fields.map(({ title, keepDays, after }) => ({ title, keepDays, after })),
    handOvers: await handOversOf(context, id, organisation),
  }
}

/** Contests of the polling areas, each of which makes minutes. */
async function expectedMinutes(context: QueryContext, frame: string, path: string): Promise<number> {
  const areas = await readAreas(context, frame, path)
  const { rows } = await context.client.query<{ count: number }>(
    'select count(*)::int as count from polling_area where frame_id = $1 and id = any ($2)',
    [frame, areas.map(({ id }) => id)],
  )
  return rows[0]?.count ?? 0
}

/** Outgoing documents whose signed copy is not kept here. */
async function documentsWithoutCopy({ client }: QueryContext, electionDay: string, path: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from document where org_path ^@ $1 and direction = 'out' and secrecy = 'normal' and file_id is null
       and day between $2::date - 365 and $2::date + 365`,
    [path, electionDay],
  )
  return rows[0]?.count ?? 0
}

async function handOversOf(context: QueryContext, frame: string, organisation: string): Promise<Contents['handOvers']> {
  type Row = Omit<Contents['handOvers'][number], 'by' | 'at'> & { account: string | null; at: Date }
  const { rows } = await context.client.query<Row>(
    `select id, from_office as "from", to_office as "to", day as "on", sha256, note, account_id as account, received_at as at
     from archive_hand_over where frame_id = $1 and organisation_id = $2 order by day desc, received_at desc`,
    [frame, organisation],
  )
  const names = await accountNames(context, [...new Set(rows.flatMap(({ account }) => account ?? []))])
  return rows.map(({ account, at, ...each }) => ({ ...each, by: names.get(account ?? '') ?? '', at: at.toISOString() }))
}
