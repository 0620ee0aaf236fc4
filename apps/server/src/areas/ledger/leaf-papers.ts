import type { LeafBody, LeafPaper } from '@baucu/proof'
import { toHex } from '@baucu/proof'
import type { Transaction } from '../../kernel/database.ts'
import type { Keyed } from '../../kernel/keys.ts'
import type { LeafWriter, Standing } from './leaf-writer.ts'
import { currentKey } from './office-keys.ts'
import type { SigningKey } from './signing-key.ts'
import { aggregateSubject, areaSubject, keySubject, paperSubject } from './subjects.ts'

type Client = Transaction['client']

/** What a paper belongs to: minutes of an area, or (`area` empty) the aggregate of a Board or a Committee. */
export type PaperOf = Readonly<{ contest: string; area: string }>

/** `NA/…` is a Committee's; a contest is a Board's. */
export const subjectOfPapers = ({ contest, area }: PaperOf): string => {
  if (area !== '') return areaSubject(contest, area)
  return aggregateSubject(contest.includes('/') ? 'committee' : 'board', contest)
}

type PaperRow = PaperOf & LeafPaper

const kindOf =
  "case when g.file_id is null then 'scan' else 'signed-pdf' end as kind, encode(s.sha256, 'hex') as sha256"
const files = `join stored_file s on s.province_code = p.province_code and s.id = p.file_id
  left join signed_pdf g on g.province_code = p.province_code and g.file_id = p.file_id`

/** Scans and signed PDFs of the minutes of these areas, by subject, the earliest first. */
export async function papersOfMinutes(
  client: Client,
  frame: string,
  of: readonly PaperOf[],
): Promise<ReadonlyMap<string, readonly LeafPaper[]>> {
  // Invented areas of a rehearsal have no papers.
  const areas = of.filter(({ area }) => isUuid.test(area))
  if (areas.length === 0) return new Map()
  const { rows } = await client.query<PaperRow>({
    name: 'ledger-papers',
    text: `select c.id as contest, p.area_id::text as area, ${kindOf}
       from (select distinct * from unnest($2::text[], $3::uuid[]) as asked (contest, area)) asked
         join constituency c on c.frame_id = $1 and c.id = asked.contest
         join sheet_paper p on p.frame_id = $1 and p.constituency = c.ordinal and p.area_id = asked.area ${files}
       where p.removed_at is null order by p.received_at, p.id`,
    values: [frame, areas.map(({ contest }) => contest), areas.map(({ area }) => area)],
  })
  return bySubject(rows)
}

/** Scans and signed PDFs of the minutes of Boards and Committees, by subject. */
export async function papersOfResults(
  client: Client,
  frame: string,
): Promise<ReadonlyMap<string, readonly LeafPaper[]>> {
  const { rows } = await client.query<PaperRow>(
    `select case p.level when 'board' then p.subject else p.subject || '/' || p.unit_id end as contest, '' as area, ${kindOf}
     from result_scan p ${files} where p.frame_id = $1 and p.removed_at is null order by p.received_at, p.id`,
    [frame],
  )
  return bySubject(rows)
}

const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function bySubject(rows: readonly PaperRow[]): ReadonlyMap<string, readonly LeafPaper[]> {
  const found = new Map<string, Map<string, LeafPaper>>()
  for (const { contest, area, kind, sha256 } of rows) {
    const subject = subjectOfPapers({ contest, area })
    const papers = found.get(subject) ?? new Map<string, LeafPaper>()
    if (!papers.has(sha256)) papers.set(sha256, { kind, sha256 })
    found.set(subject, papers)
  }
  return new Map([...found].map(([subject, papers]) => [subject, [...papers.values()]]))
}

/**
 * Enters papers that came after the leaf they belong to, one leaf for all there are. Where nothing stands there is nothing to belong
 * to: they go into the next leaf of the subject.
 */
export async function enterPapers(
  client: Client,
  frame: string,
  writer: LeafWriter,
  key: SigningKey,
  of: PaperOf & Readonly<{ province: string }>,
  kept: readonly LeafPaper[],
): Promise<void> {
  const leaf = writer.standing(subjectOfPapers(of))
  if (!leaf || leaf.type === 'withdrawal' || leaf.index >= writer.first) return
  const hash = toHex(leaf.hash)
  const subject = paperSubject(hash)
  await writer.look([subject])
  // What this transaction wrote has every paper there is.
  if ((writer.standing(subject)?.index ?? -1) >= writer.first) return
  const entered = await readEntered(client, frame, leaf, subject)
  const papers = kept.filter(({ sha256 }) => !entered.has(sha256))
  if (papers.length === 0) return
  const contest = of.contest.includes('/') ? null : of.contest
  const area = of.area === '' ? null : of.area
  writer.add(
    {
      ...{ province: of.province, subject, contest },
      body: () => ({ ...writer.common, type: 'paper', leaf: hash, contest, area, papers }),
    },
    key,
  )
}

/** Hashes of the papers that a leaf has already, in itself and in leaves of papers. */
async function readEntered(
  client: Client,
  frame: string,
  { index }: Standing,
  subject: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ leaf: Buffer }>(
    'select leaf from ledger_leaf where frame_id = $1 and (index = $2 or subject = $3)',
    [frame, index, subject],
  )
  return new Set(rows.flatMap(({ leaf }) => papersIn(leaf)).map(({ sha256 }) => sha256))
}

/** The papers that a leaf names. */
const papersIn = (leaf: Buffer): readonly LeafPaper[] =>
  (JSON.parse(leaf.toString()) as { body: { papers?: readonly LeafPaper[] } }).body.papers ?? []

/** The office key where it may sign papers; the root where the log was begun before there were any. */
export async function paperKey(client: Client, keyed: Keyed, frame: string, office: SigningKey): Promise<SigningKey> {
  const { rows } = await client.query<{ leaf: Buffer }>(
    'select leaf from ledger_leaf where frame_id = $1 and subject = $2',
    [frame, keySubject(office.signer.key)],
  )
  const [row] = rows
  if (!row) return office
  const { body } = JSON.parse(row.leaf.toString()) as { body: LeafBody }
  return body.type === 'key' && !body.may.includes('paper') ? await currentKey(client, keyed, frame, 'root') : office
}
