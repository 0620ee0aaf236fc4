import type { importResults, OutputOf, ResultsFile } from '@baucu/contract'
import { publishedCandidateId } from '@baucu/counting'
import { day } from '@baucu/law'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { Refused } from '../../kernel/refused.ts'
import { checkResultsFile, type Placed, publishedBody } from './check-results-file.ts'

type Import = Readonly<{
  file: ResultsFile
  name?: string | undefined
  officialBy?: string | undefined
  /** Part of the shipped sample. */
  sample: boolean
}>

/**
 * Published totals become entries of their frame, which is made when it is not there. A second file of the same
 * election adds to the first: constituencies it names get a new entry, others stay. Rehearsals are never touched.
 */
export async function storeResults(
  context: CommandContext,
  { file, name, officialBy, sample }: Import,
): Promise<OutputOf<typeof importResults> | Refused> {
  const placed = checkResultsFile(file)
  if (placed instanceof Refused) return placed
  const frame = await findFrame(context, file)
  if (frame instanceof Refused) return frame
  const moved = await findMoved(context, file.election, placed)
  if (moved) return moved
  await storeFrame(context, { file, name, officialBy, sample })
  for (let from = 0; from < placed.length; from += 200) {
    await storeConstituencies(context, file, placed.slice(from, from + 200), from)
  }
  await judgeCompleteness(context, file.election)
  for (const { constituency, province } of placed) {
    context.record({
      subject: `published-result/${file.election}/${constituency.id}`,
      before: null,
      after: { votes: constituency.candidates.map((each) => each.votes) },
      place: { organisation: null, path: '', province: province.code },
    })
  }
  context.changed({ frame: file.election, constituencies: placed.map(({ constituency }) => constituency.id) })
  return {
    frame: file.election,
    constituencies: placed.length,
    candidates: placed.reduce((sum, { constituency }) => sum + constituency.candidates.length, 0),
    replaced: frame !== undefined,
  }
}

async function findFrame({ client }: CommandContext, file: ResultsFile): Promise<string | Refused | undefined> {
  const { rows } = await client.query<{ rehearsal: boolean; edition: string; day: string }>(
    'select rehearsal, edition, election_day::text as day from frame where id = $1 for update',
    [file.election],
  )
  const [row] = rows
  if (!row) return undefined
  if (row.rehearsal) return new Refused(409, 'frame-is-rehearsal', { id: file.election }, ['input.file.election'])
  if (row.edition !== file.edition || row.day !== file.electionDay) {
    const numbers = { id: file.election, day: day(row.day), edition: row.edition }
    return new Refused(409, 'frame-differs', numbers, ['input.file.electionDay', 'input.file.edition'])
  }
  return file.election
}

/** A constituency keeps its province: entries already there carry it in their key. */
async function findMoved(
  { client }: CommandContext,
  frame: string,
  placed: readonly Placed[],
): Promise<Refused | undefined> {
  const { rows } = await client.query<{ id: string; province: string }>(
    `select id, province_name as province from constituency join jsonb_to_recordset($2) as given (id text, code char(2)) using (id)
     where frame_id = $1 and province_code <> given.code limit 1`,
    [frame, JSON.stringify(placed.map(({ constituency, province }) => ({ id: constituency.id, code: province.code })))],
  )
  const [row] = rows
  return row && new Refused(409, 'constituency-moved', row, ['input.file.constituencies'])
}

async function storeFrame({ client, now }: CommandContext, { file, name, officialBy, sample }: Import): Promise<void> {
  await client.query(
    `insert into frame (id, name, edition, election_day, bodies, rehearsal, sample, attribution, official_by, complete, national, created_at, changed_at)
     values ($1, coalesce($2, $3), $4, $5, $6, false, $7, $8, $9, false, $10, $11, $11)
     on conflict (id) do update set name = coalesce($2, frame.name), sample = $7, attribution = $8,
       official_by = coalesce($9, frame.official_by), national = coalesce($10, frame.national), changed_at = $11`,
    [
      file.election,
      name ?? null,
      `Bầu cử đại biểu Quốc hội ngày ${day(file.electionDay)}`,
      file.edition,
      file.electionDay,
      [publishedBody],
      sample,
      file.attribution,
      officialBy ?? null,
      file.national && JSON.stringify(file.national),
      now,
    ],
  )
}

async function storeConstituencies(
  { client, id: command, now }: CommandContext,
  file: ResultsFile,
  placed: readonly Placed[],
  first: number,
): Promise<void> {
  const taken = await firstFreeOrdinal(client, file.election)
  const units = placed.map(({ constituency: each, province }, index) => ({
    province_code: province.code,
    frame_id: file.election,
    id: each.id,
    // Used for a constituency that is new; one that is there keeps its own.
    ordinal: taken + index,
    body: publishedBody,
    province_name: province.name,
    number: each.constituency,
    area: each.area,
    seats: each.seats,
    entry: derivedId(command, first + index),
    valid_from: each.validBallotsMin,
    valid_to: each.validBallotsMax,
    candidates: each.candidates,
  }))
  const json = JSON.stringify(units)
  await client.query(
    `insert into constituency (province_code, frame_id, id, ordinal, body, province_name, number, area, seats)
     select province_code, frame_id, id, ordinal, body, province_name, number, area, seats from jsonb_populate_recordset(null::constituency, $1)
     on conflict (province_code, frame_id, id) do update set body = excluded.body, province_name = excluded.province_name,
       number = excluded.number, area = excluded.area, seats = excluded.seats`,
    [json],
  )
  await client.query(
    `delete from candidate using jsonb_to_recordset($1) as given (province_code char(2), frame_id text, id text)
     where candidate.province_code = given.province_code and candidate.frame_id = given.frame_id and candidate.constituency_id = given.id`,
    [json],
  )
  const candidates = units.flatMap((unit) =>
    unit.candidates.map((each, position) => ({
      province_code: unit.province_code,
      frame_id: unit.frame_id,
      constituency_id: unit.id,
      position,
      id: publishedCandidateId(unit.id, position),
      name: each.name,
      gender: each.gender,
      birth_date: each.birthDate,
    })),
  )
  await client.query('insert into candidate select * from jsonb_populate_recordset(null::candidate, $1)', [
    JSON.stringify(candidates),
  ])
  await client.query(
    `insert into published_result (province_code, id, frame_id, constituency_id, valid_from, valid_to, candidates, source, received_at)
     select province_code, entry, frame_id, id, valid_from, valid_to, candidates, 'file', $2
     from jsonb_to_recordset($1) as given (province_code char(2), entry uuid, frame_id text, id text, valid_from int, valid_to int, candidates jsonb)`,
    [json, now],
  )
}

async function firstFreeOrdinal(client: CommandContext['client'], frame: string): Promise<number> {
  const { rows } = await client.query<{ free: number }>(
    'select coalesce(max(ordinal) + 1, 0) as free from constituency where frame_id = $1',
    [frame],
  )
  return rows[0]?.free ?? 0
}

/**
 * A frame counts as whole when it has at least nineteen in twenty of the constituencies the nation is said to have:
 * a national page then makes sense, and says how many are missing.
 */
async function judgeCompleteness({ client }: CommandContext, frame: string): Promise<void> {
  await client.query(
    `update frame set complete = coalesce(20 * (select count(*) from constituency where frame_id = $1) >= 19 * (national->>'constituencies')::int, false)
     where id = $1`,
    [frame],
  )
}
