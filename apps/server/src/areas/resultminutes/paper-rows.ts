import type { ResultPoll, ResultSecond, ResultWritten, resultLevels } from '@baucu/contract'
import type { PaperRemark, ResultPaper } from '@baucu/counting'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { derivedId } from '../../kernel/derived-id.ts'

type Client = Pick<Transaction, 'client'>

/** Which minutes: those of a constituency, or of a whole body, in the unit whose election it is. */
export type PaperKey = Readonly<{
  organisation: string
  frame: string
  level: (typeof resultLevels)[number]
  of: string
}>

/** What minutes were drawn up from. */
type Content = Readonly<{ polls: readonly ResultPoll[]; seconds: readonly ResultSecond[]; at: string }>

type Delivery = Readonly<{ recipient: string; on: string; note: string; account: string | null }>

export type PaperRow = Readonly<{
  unit: string
  level: PaperKey['level']
  of: string
  version: number
  paper: ResultPaper
  content: Content | null
  written: ResultWritten | null
  deliveries: readonly Delivery[]
}>

/** Minutes nobody has drawn up. */
export const emptyPaper = ({ organisation, level, of }: PaperKey): PaperRow => ({
  ...{ unit: organisation, level, of, version: 0, paper: { state: 'open' }, content: null, written: null },
  deliveries: [],
})

const columns = 'unit_id as unit, level, subject as of, version, paper, content, written, deliveries'

/** The minutes of units. */
export async function readPapers(
  { client }: Client,
  frame: string,
  units: readonly string[],
): Promise<readonly PaperRow[]> {
  const { rows } = await client.query<PaperRow>(
    `select ${columns} from result_paper where frame_id = $1 and unit_id = any ($2)`,
    [frame, units],
  )
  return rows
}

export async function readPaper({ client }: Client, key: PaperKey): Promise<PaperRow> {
  const { rows } = await client.query<PaperRow>(
    `select ${columns} from result_paper where frame_id = $1 and unit_id = $2 and level = $3 and subject = $4`,
    [key.frame, key.organisation, key.level, key.of],
  )
  return rows[0] ?? emptyPaper(key)
}

/** What a step did. `content`: what was drawn up by it. */
type Taken = Readonly<{
  step: string
  reason: string
  remarks: readonly PaperRemark[] | null
  content: Content | null
}>

/** Writes where minutes stand now, and the step that brought them there. */
export async function writePaper(
  context: CommandContext,
  key: PaperKey,
  row: PaperRow,
  { step, reason, remarks, content }: Taken,
): Promise<void> {
  const { client, place, now, actor, id } = context
  const where = [place?.province ?? noProvince, key.frame, key.organisation, key.level, key.of, place?.path ?? '']
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value))
  await client.query(
    `insert into result_paper (province_code, frame_id, unit_id, level, subject, org_path, version, paper, content, written, deliveries,
       changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (province_code, frame_id, unit_id, level, subject) do update set version = excluded.version, paper = excluded.paper,
       content = excluded.content, written = excluded.written, deliveries = excluded.deliveries, changed_at = excluded.changed_at`,
    [...where, row.version, json(row.paper), json(row.content), json(row.written), json(row.deliveries), now],
  )
  await client.query(
    `insert into result_step (province_code, id, frame_id, unit_id, level, subject, org_path, version, step, state, reason, remarks,
       content, account_id, received_at)
     values ($1, $7, $2, $3, $4, $5, $6, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[...where, derivedId(id, 835_000), row.version, step, row.paper.state, reason, json(remarks), json(content)],
      ...[actor.account, now],
    ],
  )
  context.record({
    subject: `result-paper/${key.frame}/${key.level}/${key.of}`,
    before: null,
    after: { step, state: row.paper.state, version: row.version, ...(remarks ? { remarks } : {}) },
    ...(reason === '' ? {} : { reason }),
  })
}

export type StepRow = Readonly<{ step: string; account: string | null; at: Date; reason: string }>

/** The steps of minutes, the first one first. */
export async function readSteps({ client }: Client, key: PaperKey): Promise<readonly StepRow[]> {
  const { rows } = await client.query<StepRow>(
    `select step, account_id as account, received_at as at, reason from result_step
     where frame_id = $1 and unit_id = $2 and level = $3 and subject = $4 order by version, received_at, id`,
    [key.frame, key.organisation, key.level, key.of],
  )
  return rows
}
