import type { OutputOf, teamRecord } from '@baucu/contract'
import type { BallotUse } from '@baucu/counting'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { derivedId } from '../../kernel/derived-id.ts'

type View = OutputOf<typeof teamRecord>

/** What a Team wrote for all papers of its area, as it stands. */
export type TeamRecord = Readonly<{
  version: number
  /** The versions that changed each part last. */
  useVersion: number
  writtenVersion: number
  /** By constituency. */
  uses: Readonly<Record<string, BallotUse>>
  /** Memberships of those who were there; none said = everybody. */
  present: readonly string[]
  written: View['written']
  witnesses: View['witnesses']
  account: string | null
  at: Date | null
}>

const nothingRecorded: TeamRecord = {
  ...{
    version: 0,
    useVersion: 0,
    writtenVersion: 0,
    uses: {},
    present: [],
    account: null,
    at: null,
    witnesses: { box: [], count: [] },
  },
  written: { opened: null, closed: null, finished: null, incidents: null, unsettled: null, copies: null },
}

const lastOf = (part: 'use' | 'written') =>
  `coalesce((select max(o.version) from team_record o
    where o.province_code = r.province_code and o.frame_id = r.frame_id and o.area_id = r.area_id and o.part = '${part}'), 0)`

export async function readTeamRecord(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  area: string,
): Promise<TeamRecord> {
  const { rows } = await client.query<TeamRecord>({
    name: 'read-team-record',
    text: `select r.version, r.uses, r.present, r.written, r.witnesses, r.account_id as account, r.received_at as at,
        ${lastOf('use')} as "useVersion", ${lastOf('written')} as "writtenVersion"
      from team_record r where r.frame_id = $1 and r.area_id = $2 order by r.version desc limit 1`,
    values: [frame, area],
  })
  return rows[0] ?? nothingRecorded
}

/** Writes the next version; of two at once the database lets one through, and runs the other again. */
export async function writeTeamRecord(
  { client, place, id, now, actor, deviceAt }: CommandContext,
  frame: string,
  area: string,
  part: 'use' | 'written',
  { version, uses, present, written, witnesses }: TeamRecord,
): Promise<number> {
  await client.query(
    `insert into team_record (province_code, id, frame_id, area_id, org_path, version, part, uses, present, written, witnesses, account_id,
       device_at, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[place?.province ?? noProvince, derivedId(id, 761_000), frame, area, place?.path ?? '', version + 1, part],
      ...[JSON.stringify(uses), present, JSON.stringify(written), JSON.stringify(witnesses)],
      ...[actor.account, deviceAt, now],
    ],
  )
  return version + 1
}
