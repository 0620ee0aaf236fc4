import {
  CompactRange,
  canonicalText,
  commitmentOf,
  hashLeaf,
  type MinutesDocument,
  type MinutesFiguresRecord,
} from '@baucu/proof'
import type { Transaction } from '../../kernel/database.ts'
import { areaSubject } from './subjects.ts'

/** Any connection that may read the tables of the log. */
type Client = Pick<Transaction['client'], 'query'>

/**
 * What does not agree:
 * `leaf-changed` a leaf has another hash than its row says · `leaf-missing` a place of the log is empty · `root-differs` the leaves do not
 * give the root of a checkpoint that was signed · `opening-wrong` the document of a leaf is not the one it commits to ·
 * `minutes-differ` the table of minutes has other figures than the standing leaf · `minutes-without-leaf` minutes count of which the log has
 * nothing standing · `leaf-without-minutes` minutes stand in the log and are not in the table · `paper-without-leaf` a scan or a signed PDF is kept
 * of which the log has no hash · `leaf-without-paper` the log has the hash of a file that is not kept · `paper-changed` a file that is kept has another hash.
 */
type LogFindingCode =
  | 'leaf-changed'
  | 'leaf-missing'
  | 'root-differs'
  | 'opening-wrong'
  | 'minutes-differ'
  | 'minutes-without-leaf'
  | 'leaf-without-minutes'
  | 'paper-without-leaf'
  | 'leaf-without-paper'
  | 'paper-changed'

type LogFinding = Readonly<{
  code: LogFindingCode
  /** Place in the log, null where there is none. */
  index: number | null
  contest: string | null
  area: string | null
}>

/** What was compared; of what is wrong the first, and how many in all. */
export type Compared = Readonly<{ leaves: number; minutes: number; wrong: number; findings: readonly LogFinding[] }>

/** Leaves in memory at once. */
const batch = 2_000
/** Findings that are told one by one; of more than that only the number. */
const findingsTold = 100

/** Elections that have a log, or minutes that should be in one. */
export async function framesToCompare(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from frame where exists (select from ledger_leaf l where l.frame_id = frame.id and l.index = 0)
       or exists (select from ledger_checkpoint c where c.frame_id = frame.id) order by id`,
  )
  return rows.map(({ id }) => id)
}

/**
 * Compares the tables of an election with its log, both ways, and the log with what was signed (T7): who changes a row past the product is
 * found by the next comparison. Reads the log in batches and minutes contest by contest; one transaction, so that nothing moves meanwhile.
 */
export async function compareLog(client: Client, frame: string): Promise<Compared> {
  const found: LogFinding[] = []
  let wrong = 0
  const tell = (code: LogFindingCode, at: Partial<LogFinding>) => {
    wrong += 1
    if (found.length < findingsTold) found.push({ index: null, contest: null, area: null, ...at, code })
  }
  const leaves = await checkLeaves(client, frame, tell)
  let minutes = 0
  const { rows } = await client.query<{ id: string; ordinal: number; province: string }>(
    'select id, ordinal, province_code as province from constituency where frame_id = $1 order by ordinal',
    [frame],
  )
  for (const contest of rows) {
    minutes += await checkMinutes(client, frame, contest, tell)
    await checkPapers(client, frame, contest, tell)
  }
  return { leaves, minutes, wrong, findings: found }
}

type Tell = (code: LogFindingCode, at: Partial<LogFinding>) => void

/** Every leaf by its hash, and the roots of all that was signed; answers how many leaves there are. */
async function checkLeaves(client: Client, frame: string, tell: Tell): Promise<number> {
  const { rows: signed } = await client.query<{ size: number; root: Buffer }>(
    'select size::int as size, root from ledger_checkpoint where frame_id = $1 order by size',
    [frame],
  )
  const range = CompactRange.empty()
  let next = 0
  let checkpoint = 0
  for (;;) {
    const { rows } = await client.query<{ index: number; hash: Buffer; leaf: Buffer; contest: string | null }>(
      `select index::int as index, hash, leaf, contest from ledger_leaf where frame_id = $1 and index >= $2 order by index limit ${batch}`,
      [frame, next],
    )
    for (const { index, hash, leaf, contest } of rows) {
      for (; next < index; next++) {
        tell('leaf-missing', { index: next })
        range.append(new Uint8Array(32))
      }
      const now = hashLeaf(leaf)
      if (!hash.equals(now)) tell('leaf-changed', { index, contest })
      range.append(now)
      next = index + 1
      for (; signed[checkpoint]?.size === next; checkpoint++) {
        if (!signed[checkpoint]?.root.equals(range.root())) tell('root-differs', { index })
      }
    }
    if (rows.length < batch) break
  }
  const last = signed.at(-1)
  if (last && last.size > next) tell('leaf-missing', { index: next })
  return next
}

type Row = Readonly<{
  area: string
  index: number | null
  commit: string | null
  salt: Buffer | null
  document: string | null
  figures: Buffer | null
  received: number | null
  exchanged: number | null
  unused: number | null
  byCount: number[] | null
}>

/** Minutes of one contest and what stands of them in the log; an area that waits for its leaf is left out. Answers how many were compared. */
async function checkMinutes(
  client: Client,
  frame: string,
  { id: contest, ordinal, province }: Readonly<{ id: string; ordinal: number; province: string }>,
  tell: Tell,
): Promise<number> {
  const { rows } = await client.query<Row>(
    `select coalesce(m.area_id, s.area) as area, s.index, s.commit, s.salt, s.document,
       m.figures, m.received, m.exchanged, m.unused, m.by_count as "byCount"
     from (select area_id, figures, received, exchanged, unused, by_count from minutes
           where province_code = $3 and frame_id = $1 and constituency = $4) m
       full join (select substring(l.subject from length($5) + 1) as area, l.index::int as index,
             convert_from(l.leaf, 'UTF8')::jsonb -> 'body' ->> 'commit' as commit, o.salt, o.document
           from (select distinct on (subject) subject, index, type, leaf from ledger_leaf
                 where frame_id = $1 and contest = $2 and type in ('minute', 'correction', 'withdrawal')
                 order by subject, index desc) l
             left join ledger_opening o on o.frame_id = $1 and o.index = l.index and o.part = ''
           where l.type <> 'withdrawal') s on s.area = m.area_id
     where not exists (select from ledger_waiting w
       where w.frame_id = $1 and w.contest = $2 and w.area = coalesce(m.area_id, s.area))
     order by 1`,
    [frame, contest, province, ordinal, areaSubject(contest, '')],
  )
  for (const row of rows) {
    const { area, index, figures } = row
    const at = { index, contest, area }
    if (index === null) tell('minutes-without-leaf', at)
    else if (figures === null) tell('leaf-without-minutes', at)
    else {
      const opened = openedBy(row)
      if (!opened) tell('opening-wrong', at)
      else if (textOf(opened.figures) !== textOf(figuresOf(row, figures)) || opened.area !== area)
        tell('minutes-differ', at)
    }
  }
  return rows.length
}

/**
 * Scans and signed PDFs of minutes that stand in the log, both ways and byte by byte; the database hashes them, so that none comes here.
 * Minutes that wait for a leaf are left out.
 */
async function checkPapers(
  client: Client,
  frame: string,
  { id: contest, ordinal, province }: Readonly<{ id: string; ordinal: number; province: string }>,
  tell: Tell,
): Promise<void> {
  const { rows } = await client.query<{ area: string; index: number | null; kept: boolean; whole: boolean | null }>(
    `with standing as (
       select distinct on (subject) substring(subject from length($5) + 1) as area, index, hash, type, leaf from ledger_leaf
       where frame_id = $1 and contest = $2 and type in ('minute', 'correction', 'withdrawal') order by subject, index desc),
     told as (
       select s.area, l.index, paper ->> 'sha256' as sha256 from standing s
         join ledger_leaf l on l.frame_id = $1 and (l.index = s.index or l.subject = 'paper/' || encode(s.hash, 'hex'))
         cross join lateral jsonb_array_elements(convert_from(l.leaf, 'UTF8')::jsonb -> 'body' -> 'papers') as paper
       where s.type <> 'withdrawal' and paper ->> 'kind' <> 'decision'),
     kept as (
       select p.area_id::text as area, encode(f.sha256, 'hex') as sha256, sha256(f.content) = f.sha256 as whole from sheet_paper p
         join stored_file f on f.province_code = p.province_code and f.id = p.file_id
       where p.province_code = $3 and p.frame_id = $1 and p.constituency = $4 and p.removed_at is null
         and exists (select from standing s where s.area = p.area_id::text and s.type <> 'withdrawal'))
     select coalesce(told.area, kept.area) as area, told.index::int as index, kept.area is not null as kept, kept.whole
     from told full join kept on kept.area = told.area and kept.sha256 = told.sha256
     where (told.area is null or kept.area is null or not kept.whole) and not exists (select from ledger_waiting w
       where w.frame_id = $1 and w.contest = $2 and w.area = coalesce(told.area, kept.area))
     order by 1, 2`,
    [frame, contest, province, ordinal, areaSubject(contest, '')],
  )
  for (const { area, index, kept, whole } of rows) {
    const at = { index, contest, area }
    if (!kept) tell('leaf-without-paper', at)
    else if (whole === false) tell('paper-changed', at)
    else tell('paper-without-leaf', at)
  }
}

/** The document of a leaf, when it is the one the leaf commits to. */
function openedBy({ salt, document, commit }: Row): MinutesDocument | undefined {
  if (salt?.length !== 32 || document === null) return undefined
  try {
    const said = JSON.parse(document) as MinutesDocument
    const hash = commitmentOf(salt, said)
    return hash.ok && hash.value === commit ? said : undefined
  } catch {
    return undefined
  }
}

/** Figures as the table has them: six counts, then votes, four bytes each (`0020_minutes.sql`). */
function figuresOf(
  { received, exchanged, unused, byCount }: Row,
  packed: Buffer,
): Omit<MinutesFiguresRecord, 'byCount'> & Readonly<{ byCount: number[] | null }> {
  const numbers = Array.from({ length: packed.length >> 2 }, (_, at) => packed.readInt32BE(4 * at))
  const [registered = 0, voted = 0, issued = 0, collected = 0, valid = 0, invalid = 0, ...votes] = numbers
  return { registered, voted, received, issued, exchanged, unused, collected, valid, invalid, byCount, votes }
}

function textOf(value: unknown): string {
  const text = canonicalText(value)
  return text.ok ? text.value : ''
}
