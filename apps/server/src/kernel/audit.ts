import { createHash } from 'node:crypto'
import { canonical } from './canonical.ts'
import type { Transaction } from './database.ts'
import { derivedId } from './derived-id.ts'

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
const batch = 2_000

/**
 * Writes the audit rows of one command. The values lie beside the row and only their hash in it, so that personal data
 * can be erased while the chain still holds. The sequencer chains the rows afterwards.
 */
export async function writeAudit(
  transaction: Transaction,
  head: AuditHead,
  recorded: readonly Recorded[],
): Promise<void> {
  for (let from = 0; from < recorded.length; from += batch) {
    await writeBatch(transaction, head, recorded.slice(from, from + batch), from)
  }
}

async function writeBatch(
  { client }: Transaction,
  head: AuditHead,
  recorded: readonly Recorded[],
  from: number,
): Promise<void> {
  const rows = recorded.map((each, index) => {
    const place = each.place ?? head.place
    const before = canonical(each.before ?? null)
    const after = canonical(each.after ?? null)
    return {
      province_code: place?.province ?? noProvince,
      id: derivedId(head.command, 900_000 + from + index),
      organisation_id: place?.organisation ?? null,
      org_path: place?.path ?? '',
      subject: each.subject,
      reason: each.reason ?? null,
      before,
      after,
      values_hash: valuesHash(before, after),
    }
  })
  await client.query({
    name: 'write-audit',
    text: `with given as (
       select * from json_to_recordset($1) as row (province_code char(2), id uuid, organisation_id uuid, org_path text,
         subject text, reason text, before text, after text, values_hash text)
     ), entries as (
       insert into audit_entry (province_code, id, command_id, command, at, device_at, account_id, office_id, organisation_id, org_path, subject, reason, values_hash)
       select province_code, id, $2::uuid, $3::text, $4::timestamptz, $5::timestamptz, $6::uuid, $7::uuid, organisation_id, org_path, subject, reason, values_hash from given
     ), waiting as (
       insert into audit_waiting (province_code, entry_id) select province_code, id from given
     )
     insert into audit_value (province_code, entry_id, org_path, before, after)
     select province_code, id, org_path, before::json, after::json from given`,
    values: [JSON.stringify(rows), head.command, head.name, head.at, head.deviceAt, head.account, head.office],
  })
}

/**
 * Erases the values that rows about these things carry, and leaves the rows: their hashes still stand in the chain.
 * Answers how many rows lost their values.
 */
export async function forgetValues(
  { client }: Pick<Transaction, 'client'>,
  subjects: readonly string[],
): Promise<number> {
  const { rowCount } = await client.query(
    `delete from audit_value v using audit_entry e
     where e.subject = any ($1) and v.province_code = e.province_code and v.entry_id = e.id`,
    [subjects],
  )
  return rowCount ?? 0
}

/** SHA-256 of both values in canonical form, hex. */
export const valuesHash = (before: string, after: string): string =>
  createHash('sha256').update(`${before}\n${after}`).digest('hex')
