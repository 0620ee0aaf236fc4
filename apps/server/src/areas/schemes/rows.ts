import type { CellState, ContributionEntry } from '@baucu/direction'
import type { Transaction } from '../../kernel/database.ts'

/** A scheme as it is stored. */
export type SchemeRow = Readonly<{
  id: string
  province: string
  organisation: string
  path: string
  number: string
  title: string
  resolutionDocument: string | null
  /** The name in words, when it is no document. */
  resolutionWords: string | null
  lead: string
  from: string
  to: string
  version: number
}>

export const schemeColumns = `s.id, s.province_code as province, s.organisation_id as organisation, s.org_path as path, s.number, s.title,
  s.resolution_id as "resolutionDocument", s.resolution as "resolutionWords", s.lead_id as lead, s.starts as "from", s.ends as "to", s.version`

export type TargetRow = Readonly<{
  id: string
  scheme: string
  title: string
  unit: string
  planned: number
  due: string
}>

/** A cell of the matrix as it is stored. */
export type PartRow = Readonly<{
  id: string
  province: string
  scheme: string
  number: string
  title: string
  organisation: string
  path: string
  issuer: string
  issuerPath: string
  state: CellState
  due: string | null
  plan: string | null
  result: string | null
  task: string | null
  version: number
}>

export const partColumns = `p.id, p.province_code as province, p.scheme_id as scheme, p.scheme_number as number, p.scheme_title as title,
  p.organisation_id as organisation, p.org_path as path, p.issuer_id as issuer, p.issuer_path as "issuerPath", p.state, p.due, p.plan,
  p.result, p.task_id as task, p.version`

type Client = Pick<Transaction, 'client'>

/** A scheme within the caller's reach. */
export async function readScheme({ client }: Client, id: string): Promise<SchemeRow | undefined> {
  const { rows } = await client.query<SchemeRow>(`select ${schemeColumns} from scheme s where s.id = $1`, [id])
  return rows[0]
}

/** The targets of schemes in their order. */
export async function readTargets({ client }: Client, schemes: readonly string[]): Promise<readonly TargetRow[]> {
  const { rows } = await client.query<TargetRow>(
    `select id, scheme_id as scheme, title, unit, planned::float8 as planned, due from scheme_target
     where scheme_id = any ($1) order by position, id`,
    [schemes],
  )
  return rows
}

/** The cells of schemes. */
export async function readParts({ client }: Client, schemes: readonly string[]): Promise<readonly PartRow[]> {
  const { rows } = await client.query<PartRow>(
    `select ${partColumns} from scheme_part p where p.scheme_id = any ($1) order by p.org_path, p.id`,
    [schemes],
  )
  return rows
}

/** The cell of one organisation. */
export async function readPart({ client }: Client, scheme: string, organisation: string): Promise<PartRow | undefined> {
  const { rows } = await client.query<PartRow>(
    `select ${partColumns} from scheme_part p where p.scheme_id = $1 and p.organisation_id = $2`,
    [scheme, organisation],
  )
  return rows[0]
}

/** What was contributed to a scheme, the latest first, corrected entries among them. */
export async function readContributions(
  { client }: Client,
  scheme: string,
): Promise<readonly (ContributionEntry & Readonly<{ text: string; reason: string | null }>)[]> {
  const { rows } = await client.query<ContributionEntry & Readonly<{ text: string; reason: string | null }>>(
    `select id, organisation_id as organisation, target_id as target, day, text, amount::float8 as amount, replaces, reason
     from scheme_contribution where scheme_id = $1 order by day desc, id desc`,
    [scheme],
  )
  return rows
}
