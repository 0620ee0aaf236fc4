import type { Held, PersonalHolding } from '../../kernel/personal.ts'

/** Rows about these kinds of things carry personal data in their values. */
const ofPersons =
  "(e.subject ^@ 'person/' or e.subject ^@ 'office/' or e.subject ^@ 'account/' or e.subject ^@ 'grant/' or e.subject ^@ 'session/')"
const day = "at time zone 'Asia/Ho_Chi_Minh'"
const sameRow = 'v.province_code = e.province_code and v.entry_id = e.id'

/** What the log itself holds about persons. */
export const auditHoldings: readonly PersonalHolding[] = [
  {
    field: 'audit-values',
    held: async ({ client }) => {
      const { rows } = await client.query<Held>(
        `select count(*) as held, min((e.at ${day})::date) as since from audit_entry e join audit_value v on ${sameRow} where ${ofPersons}`,
      )
      return rows[0] ?? { held: 0, since: null }
    },
    erase: async ({ client }, upTo) => {
      const { rowCount } = await client.query(
        `delete from audit_value v using audit_entry e where ${sameRow} and ${ofPersons} and (e.at ${day})::date <= $1`,
        [upTo],
      )
      return rowCount ?? 0
    },
  },
  {
    field: 'read-log',
    held: async ({ client }) => {
      const { rows } = await client.query<Held>(
        `select count(*) as held, min((at ${day})::date) as since from read_log`,
      )
      return rows[0] ?? { held: 0, since: null }
    },
    erase: async ({ client }, upTo) => {
      const { rowCount } = await client.query(`delete from read_log where (at ${day})::date <= $1`, [upTo])
      return rowCount ?? 0
    },
  },
]
