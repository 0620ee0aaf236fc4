import type { MemberPost } from '@baucu/contract'
import { kindOf, type Organ, plusDays } from '@baucu/law'
import { type AllowanceUnit, type Entitlement, payableAllowances } from '@baucu/reporting'
import type { Transaction } from '../../kernel/database.ts'
import { budgetItem } from './items.ts'
import { type NormRow, readNorms } from './rows.ts'

type Client = Pick<Transaction, 'client'>

/** A membership of an election body, wherever it is. */
export type RoleRow = Readonly<{
  id: string
  person: string
  organisation: string
  path: string
  organ: Organ
  post: MemberPost
  from: string | null
  to: string | null
}>

/** What a membership is owed by one norm, beside what the other roles of the person are. */
export type Owed = Readonly<{
  role: RoleRow
  norm: NormRow
  unit: AllowanceUnit
  from: string
  to: string
  alone: number
  payable: number
  days: number
  daysPaid: number
  /** Roles of the person that are higher, or of another kind, on the same days. */
  higher: readonly Owner[]
  beside: readonly Owner[]
}>
type Owner = Readonly<{ role: RoleRow; norm: NormRow }>

export type PersonOwed = Readonly<{ person: string; roles: readonly RoleRow[]; owed: readonly Owed[] }>

/** What persons are owed for all their roles of an election, those at places the caller does not see too. */
export async function owedTo(
  { client }: Client,
  frame: string,
  persons: readonly string[],
): Promise<readonly PersonOwed[]> {
  const { rows } = await client.query<RoleRow>(
    `select id, person, organisation, path, organ, post, valid_from as "from", valid_to as "to" from budget_roles_of($1, $2)`,
    [persons, frame],
  )
  const norms = await readNorms({ client }, frame, [...new Set(rows.map((each) => each.path))])
  const allowances = norms.filter((each) => budgetItem(each.item)?.allowance)
  return [...Map.groupBy(rows, (each) => each.person)].map(([person, roles]) => ({
    person,
    roles,
    owed: owedFor(roles, allowances),
  }))
}

function owedFor(roles: readonly RoleRow[], norms: readonly NormRow[]): readonly Owed[] {
  const owners = new Map<string, Owner & Readonly<{ entitlement: Entitlement }>>()
  for (const role of roles)
    for (const norm of normsFor(role, norms)) {
      const entitlement = entitlementOf(role, norm)
      if (entitlement) owners.set(entitlement.id, { role, norm, entitlement })
    }
  const named = (ids: readonly string[]) => ids.flatMap((id) => owners.get(id) ?? [])
  return payableAllowances([...owners.values()].map((each) => each.entitlement)).flatMap(
    ({ id, higher, beside, ...sums }) => {
      const owner = owners.get(id)
      if (!owner) return []
      const { role, norm, entitlement } = owner
      return [
        {
          ...{ role, norm, unit: entitlement.unit, from: entitlement.from, to: entitlement.to, ...sums },
          higher: named(higher),
          // Two allowances of one role are not two roles.
          beside: named(beside).filter((each) => each.role.id !== role.id),
        },
      ]
    },
  )
}

/** Of each kind the norm that is nearest to the role: of the nearest office, then of its very body, then of its post. */
function normsFor(role: RoleRow, norms: readonly NormRow[]): readonly NormRow[] {
  const fitting = norms.filter(
    (each) =>
      role.path.startsWith(each.path) &&
      isFor(each.organ, role.organ) &&
      (each.post === null || each.post === role.post),
  )
  const nearness = (norm: NormRow) =>
    norm.path.length * 4 + (norm.organ === role.organ ? 2 : 0) + (norm.post === null ? 0 : 1)
  return [...Map.groupBy(fitting, (each) => each.item).values()].flatMap((of) => {
    const nearest = Math.max(...of.map(nearness))
    return of.filter((each) => nearness(each) === nearest)
  })
}

/** A norm for Polling Teams is for those of the armed forces too, where they have none of their own. */
const isFor = (norm: Organ | null, organ: Organ): boolean =>
  norm === organ || (norm === 'team' && kindOf(organ) === 'team')

/** The days of a membership on which the norm holds. */
function entitlementOf(role: RoleRow, norm: NormRow): Entitlement | undefined {
  if (norm.from === null || norm.to === null || norm.unit === 'piece') return undefined
  const from = role.from !== null && role.from > norm.from ? role.from : norm.from
  const last = role.to === null ? norm.to : plusDays(role.to, -1)
  const to = last < norm.to ? last : norm.to
  if (from > to) return undefined
  return { id: `${role.id} ${norm.id}`, kind: norm.item, unit: norm.unit, amount: norm.amount, from, to }
}

/** What was paid for a membership by a kind of allowance. */
export type Paid = Readonly<{ role: string; item: string; amount: number }>

/** Everything that was paid for memberships of persons, elsewhere too. */
export async function paidTo({ client }: Client, frame: string, persons: readonly string[]): Promise<readonly Paid[]> {
  const { rows } = await client.query<Paid>(
    'select office as role, item, sum(amount)::bigint as amount from budget_paid_for($1, $2) group by office, item',
    [persons, frame],
  )
  return rows
}
