import type { ArchivePieces, Frame } from '@baucu/contract'
import { minutesDigest } from '@baucu/counting'
import type { Body } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'
import { unpack } from '../count/index.ts'
import { organisationNames } from '../organisations/index.ts'
import type { KeptPaper } from '../resultminutes/index.ts'
import { communesOf, readAreas } from '../territory/index.ts'

type Context = Pick<Transaction, 'client' | 'db'>
const bodyOrder = "array_position(array['NA', 'province', 'district', 'commune'], c.body)"

/** Everything that is kept of an election at and below a path. `papers`: the minutes of Boards and Committees there. */
export async function piecesOf(
  context: Context,
  frame: Frame,
  path: string,
  papers: readonly KeptPaper[],
): Promise<ArchivePieces> {
  return {
    minutes: await minutesOf(context, frame, path),
    results: await resultsOf(context, papers),
    lists: await listsOf(context, frame.id, path),
    decisions: await decisionsOf(context, frame.id, path),
    documents: await documentsOf(context, frame, path),
  }
}

type MinutesRow = Readonly<{
  area: string
  constituency: string
  ordinal: number
  body: Body
  figures: Buffer
  at: Date
  candidates: readonly Readonly<{ id: string; name: string }>[]
}>

/** Accepted minutes with the digest of their figures and the photographs of their paper. */
async function minutesOf(
  context: Context,
  { id: frame, edition }: Frame,
  path: string,
): Promise<ArchivePieces['minutes']> {
  const areas = await readAreas(context, frame, path)
  const numbers = new Map(areas.map(({ id, number }) => [id, number]))
  const communes = await communesOf(context, areas)
  const names = await organisationNames(context, [...new Set(communes.values())])
  const { rows } = await context.client.query<MinutesRow>(
    `select m.area_id as area, c.id as constituency, c.ordinal, c.body, m.figures, m.received_at as at,
       (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name) order by k.position), '[]') from candidate k
        where k.province_code = c.province_code and k.frame_id = c.frame_id and k.constituency_id = c.id) as candidates
     from minutes m join constituency c
       on c.province_code = m.province_code and c.frame_id = m.frame_id and c.ordinal = m.constituency
     where m.frame_id = $1 and m.area_id = any ($2) order by array_position($2, m.area_id), ${bodyOrder}, c.id`,
    [frame, areas.map(({ id }) => id)],
  )
  const papers = await papersOf(context, frame, path)
  return rows.map(({ area, constituency, ordinal, body, figures, at, candidates }) => {
    const [registered = 0, voted = 0, issued = 0, collected = 0, valid = 0, invalid = 0, ...counts] = unpack(figures)
    const said = { registered, voted, issued, collected, valid, invalid }
    const votes = candidates.map(({ id, name }, index) => ({ candidate: id, name, votes: counts[index] ?? 0 }))
    return {
      ...{ area, number: numbers.get(area) ?? 0, commune: names.get(communes.get(area) ?? '') ?? '–' },
      ...{ constituency, body, acceptedAt: at.toISOString(), ...said, votes },
      digest: minutesDigest({ edition, frame, constituency, area, ...said, votes }),
      papers: papers.get(`${area} ${ordinal}`) ?? [],
    }
  })
}

/** Received minutes of Boards and Committees with their scans; what was not received is no paper yet. */
async function resultsOf(context: Context, papers: readonly KeptPaper[]): Promise<ArchivePieces['results']> {
  const names = await organisationNames(context, [...new Set(papers.map(({ organisation }) => organisation))])
  return papers.flatMap(({ organisation, level, of, body, number, receivedAt, version, scans }) =>
    receivedAt
      ? [
          {
            ...{ organisation, unit: names.get(organisation) ?? '–', level, of, body, number, version },
            ...{ receivedAt: receivedAt.toISOString(), papers: [...scans] },
          },
        ]
      : [],
  )
}

type Kept = ArchivePieces['minutes'][number]['papers'][number]

async function papersOf({ client }: Context, frame: string, path: string) {
  const { rows } = await client.query<Kept & { area: string; constituency: number }>(
    `select p.area_id as area, p.constituency, p.id, p.name, s.bytes, g.file_id is not null as signed from sheet_paper p
     join stored_file s on s.province_code = p.province_code and s.id = p.file_id
     left join signed_pdf g on g.province_code = p.province_code and g.file_id = p.file_id
     where p.frame_id = $1 and p.org_path ^@ $2 and p.removed_at is null order by p.taken_at, p.id`,
    [frame, path],
  )
  const found = new Map<string, Kept[]>()
  for (const { area, constituency, ...file } of rows) {
    const key = `${area} ${constituency}`
    found.set(key, [...(found.get(key) ?? []), file])
  }
  return found
}

async function listsOf({ client }: Context, frame: string, path: string): Promise<ArchivePieces['lists']> {
  const { rows } = await client.query<ArchivePieces['lists'][number]>(
    `select c.id as constituency, c.body, c.number, c.area, c.seats, l.decision, l.decided_on as "decidedOn",
       (select coalesce(jsonb_agg(jsonb_build_object('place', k.place, 'name', k.name, 'gender', k.gender, 'birthDate', k.birth_date,
          'struck', k.ground is not null) order by k.place, k.id), '[]') from listed_candidate k
        where k.province_code = l.province_code and k.frame_id = l.frame_id and k.constituency_id = l.constituency_id) as candidates
     from official_list l join constituency c
       on c.province_code = l.province_code and c.frame_id = l.frame_id and c.id = l.constituency_id
     where l.frame_id = $1 and l.unit_path ^@ $2 order by ${bodyOrder}, l.unit_path, c.number, c.id`,
    [frame, path],
  )
  return rows
}

/** The numbered decisions that everything rests on. */
async function decisionsOf(context: Context, frame: string, path: string): Promise<ArchivePieces['decisions']> {
  const { rows } = await context.client.query<
    Omit<ArchivePieces['decisions'][number], 'of'> & { id: string; number: number | null }
  >(
    `select 'constituency' as what, d.unit_id as id, c.number, d.decision, d.decided_on as "decidedOn"
       from constituency_decision d join constituency c
         on c.province_code = d.province_code and c.frame_id = d.frame_id and c.id = d.constituency_id
       where d.frame_id = $1 and d.unit_path ^@ $2 and d.decision is not null
     union all select 'list', d.unit_id, c.number, l.decision, l.decided_on
       from official_list l join constituency_decision d
         on d.province_code = l.province_code and d.frame_id = l.frame_id and d.constituency_id = l.constituency_id
       join constituency c on c.province_code = l.province_code and c.frame_id = l.frame_id and c.id = l.constituency_id
       where l.frame_id = $1 and l.unit_path ^@ $2 and l.decision is not null
     union all select 'area', team_id, null, decision, decided_on from planned_area
       where frame_id = $1 and org_path ^@ $2 and decision is not null
     union all select 'surplus', area_id, null, decision, decided_on from surplus_ruling
       where frame_id = $1 and area_id in (select team_id from planned_area where frame_id = $1 and org_path ^@ $2)
     union all select 'body', organisation_id, null, decision, decided_on from organ
       where frame_id = $1 and org_path ^@ $2 and decision is not null
     order by 1, 5, 4, 3`,
    [frame, path],
  )
  const names = await organisationNames(context, [...new Set(rows.map(({ id }) => id))])
  return rows.map(({ id, number, ...each }) => ({
    ...each,
    of: `${number === null ? '' : `Đơn vị bầu cử số ${number}, `}${names.get(id) ?? '–'}`,
  }))
}

/** Documents of the registers with their official copy, of the months of the election; a classified one has no copy here. */
async function documentsOf(
  { client }: Context,
  { electionDay }: Frame,
  path: string,
): Promise<ArchivePieces['documents']> {
  const { rows } = await client.query<ArchivePieces['documents'][number]>(
    `select d.id, d.number, d.day, d.kind, d.abstract, d.issuer, s.bytes from document d
     join stored_file s on s.province_code = d.province_code and s.id = d.file_id
     where d.org_path ^@ $1 and d.secrecy = 'normal' and d.day between $2::date - 365 and $2::date + 365 order by d.day, d.number, d.id`,
    [path, electionDay],
  )
  return rows
}
