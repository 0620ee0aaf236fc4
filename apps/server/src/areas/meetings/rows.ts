import type { ConclusionItem } from '@baucu/contract'
import type { MeetingRole, SigningBlock } from '@baucu/documents'
import type { Transaction } from '../../kernel/database.ts'

/** A meeting as it is stored. */
export type MeetingRow = Readonly<{
  id: string
  province: string
  organisation: string
  path: string
  frame: string | null
  kind: string
  title: string
  purposes: readonly string[]
  day: string
  half: 'morning' | 'afternoon' | 'evening'
  place: string | null
  series: string | null
  people: readonly Readonly<{ person: string; office: string | null; roles: readonly MeetingRole[] }>[]
  agenda: readonly Readonly<{ id: string; kind: 'other'; title: string; presenter: string | null }>[]
  version: number
}>

/** A conclusion as it is stored; issued once it has a number. */
export type ConclusionRow = Readonly<{
  id: string
  province: string
  meeting: string
  organisation: string
  path: string
  source: string
  items: readonly ConclusionItem[]
  version: number
  number: string | null
  form: 'party' | 'state' | null
  on: string | null
  issuedAt: Date | null
  notice: IssuedNotice | null
}>

/** How a notice was signed and sent, as it was on the day. */
export type IssuedNotice = Readonly<{
  place: string | null
  copies: readonly string[]
  signing: SigningBlock | null
  concluder: string | null
}>

export const meetingColumns = `m.id, m.province_code as province, m.organisation_id as organisation, m.org_path as path, m.frame_id as frame,
  m.kind, m.title, m.purposes, m.day, m.half, m.place, m.agenda, m.series_id as series, m.people, m.version`
const conclusionColumns = `c.id, c.province_code as province, c.meeting_id as meeting, c.organisation_id as organisation, c.org_path as path,
  c.source, c.items, c.version, c.number, c.form, c.issued_on as "on", c.issued_at as "issuedAt", c.notice`

type Client = Pick<Transaction, 'client'>

/** A meeting within the caller's reach. */
export async function readMeeting({ client }: Client, id: string): Promise<MeetingRow | undefined> {
  const { rows } = await client.query<MeetingRow>(`select ${meetingColumns} from meeting m where m.id = $1`, [id])
  return rows[0]
}

/** A conclusion by its own id or by that of its meeting. */
export async function readConclusion(
  { client }: Client,
  by: Readonly<{ id: string } | { meeting: string }>,
): Promise<ConclusionRow | undefined> {
  const [column, value] = 'id' in by ? ['id', by.id] : ['meeting_id', by.meeting]
  const { rows } = await client.query<ConclusionRow>(
    `select ${conclusionColumns} from conclusion c where c.${column} = $1`,
    [value],
  )
  return rows[0]
}
