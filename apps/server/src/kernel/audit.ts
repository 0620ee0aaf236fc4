import { hash, randomBytes } from 'node:crypto'
import type { QueryConfig } from 'pg'
import { canonical } from './canonical.ts'
import type { Transaction } from './database.ts'
import { derivedId } from './derived-id.ts'
import { inBatches } from './in-batches.ts'

/** What a command did to one thing. Values are those of the thing, not of the whole input. */
export type Recorded = Readonly<{
  /** `<kind>/<id>` */
  subject: string
  before: unknown
  after: unknown
  reason?: string | null | undefined
  /** Where the thing is, when it is elsewhere than the command. */
  place?: Readonly<{ organisation: string | null; path: string; province: string | null }> | undefined
}>

/** The command behind the rows. */
export type AuditHead = Readonly<{
  command: string
  name: string
  at: Date
  deviceAt: string | null
  account: string | null
  office: string | null
  place: Recorded['place']
}>

/** The province of what belongs to none. */
export const noProvince = '00'

/** Rows that go to the database in one statement: an import of a whole province never stands in memory as one text. */
export const auditBatch = 400

/**
 * Writes the audit rows of one command; answers how many. The values lie beside the row and only their hash in it, so that
 * personal data can be erased while the chain still holds. The sequencer chains the rows afterwards.
 */
export const writeAudit = (transaction: Transaction, head: AuditHead, recorded: Iterable<Recorded>): Promise<number> =>
  inBatches(transaction, recorded, auditBatch, (some, first) => auditStatement(head, some, first))

/** The statement that writes so many rows at most; `first`: how many of the command were written before. */
export const auditStatement = (head: AuditHead, some: readonly Recorded[], first = 0): QueryConfig => ({
  name: 'write-audit',
  text: `with given as (
       select * from json_to_recordset($1) as row (province_code char(2), id uuid, organisation_id uuid, org_path text,
         subject text, reason text, before json, after json, salt text, values_hash text)
     ), entries as (
       insert into audit_entry (province_code, id, command_id, command, at, device_at, account_id, office_id, organisation_id, org_path, subject, reason, values_hash)
       select province_code, id, $2::uuid, $3::text, $4::timestamptz, $5::timestamptz, $6::uuid, $7::uuid, organisation_id, org_path, subject, reason, values_hash from given
     ), waiting as (
       insert into audit_waiting (province_code, entry_id) select province_code, id from given
     )
     insert into audit_value (province_code, entry_id, org_path, before, after, salt)
     select province_code, id, org_path, before, after, salt from given`,
  values: [
    `[${rowsOf(head, some, first).join(',')}]`,
    head.command,
    head.name,
    head.at,
    head.deviceAt,
    head.account,
    head.office,
  ],
})

/** Rows as JSON; the values stand in them as they were hashed, not as text inside text. */
function rowsOf(head: AuditHead, recorded: readonly Recorded[], first: number): readonly string[] {
  const salts = randomBytes(saltLength * recorded.length).toString('hex')
  return recorded.map((each, index) => {
    const place = each.place ?? head.place
    const before = canonical(each.before ?? null)
    const after = canonical(each.after ?? null)
    const salt = salts.slice(2 * saltLength * index, 2 * saltLength * (index + 1))
    const row = JSON.stringify({
      province_code: place?.province ?? noProvince,
      id: derivedId(head.command, 900_000 + first + index),
      organisation_id: place?.organisation ?? null,
      org_path: place?.path ?? '',
      subject: each.subject,
      reason: each.reason ?? null,
      salt,
      values_hash: valuesHash(before, after, salt),
    })
    return `${row.slice(0, -1)},"before":${before},"after":${after}}`
  })
}

/**
 * Erases the values that rows about these things carry, and leaves the rows: their hashes still stand in the chain. What
 * the commands behind them are known by when they come again goes too, with their answers; they are refused then.
 * Answers how many rows lost their values.
 */
export async function forgetValues(
  { client }: Pick<Transaction, 'client'>,
  subjects: readonly string[],
): Promise<number> {
  const { rows } = await client.query<{ forgotten: number }>(
    `with entries as materialized (
       select province_code, id, command_id from audit_entry where subject = any ($1)
     ), commands as (
       update command set input_hash = '', result = null
       where id = any (array(select command_id from entries)) and input_hash <> ''
     ), forgotten as (
       delete from audit_value v using entries e where v.province_code = e.province_code and v.entry_id = e.id returning 1
     )
     select count(*) as forgotten from forgotten`,
    [subjects],
  )
  return rows[0]?.forgotten ?? 0
}

/** Bytes of chance beside every pair of values. */
const saltLength = 16

/**
 * SHA-256 of both values in canonical form, hex. The salt lies beside the values and goes with them: what is left then
 * tells nobody who guesses a telephone number that he guessed right. Rows from before there were salts have none.
 */
export const valuesHash = (before: string, after: string, salt: string | null): string =>
  hash('sha256', salt === null ? `${before}\n${after}` : `${salt}\n${before}\n${after}`)
