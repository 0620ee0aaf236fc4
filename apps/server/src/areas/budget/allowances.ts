import { type BudgetAllowances, type budgetAllowances, postTitle } from '@baucu/contract'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { readMembers, readOrgans } from '../bodies/index.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { readPersons } from '../persons/index.ts'
import { type Owed, owedTo, type Paid, type PersonOwed, paidTo, type RoleRow } from './entitlements.ts'
import { budgetItems } from './items.ts'

/** Who is owed which allowance at and below an organisation, those with several roles first. */
export async function allowancesOf(
  context: QueryContext,
  { frame: id }: z.output<typeof budgetAllowances.input>,
): Promise<BudgetAllowances | Refused> {
  const frame = await readFrame(context.db, id)
  if (!frame || !context.place) return notFound()
  const { path } = context.place
  const organs = await readOrgans(context, id, path)
  const members = await readMembers(
    context,
    id,
    organs.map((each) => each.id),
  )
  const persons = [...new Set(members.map((each) => each.person))]
  const owed = await owedTo(context, id, persons)
  const paid = Map.groupBy(await paidTo(context, id, persons), (each) => each.role)
  const people = await readPersons(context, persons)
  const names = await organisationNames(context, [
    ...new Set(owed.flatMap((each) => each.roles.map((role) => role.organisation))),
  ])
  const text = ({ organ, post, organisation }: RoleRow) =>
    `${postTitle(organ, post).vi}, ${names.get(organisation) ?? '–'}`
  const isHere = (role: RoleRow) => role.path.startsWith(path)
  const lines = owed.map((each) => ({
    person: each.person,
    fullName: people.get(each.person)?.fullName ?? null,
    several: each.owed.some(({ higher }) => higher.length > 0),
    overpaid: isOverpaid(each, paid),
    roles: inItems(each.owed).map((line) => ({
      ...{ member: line.role.id, norm: line.norm.id, item: line.norm.item },
      ...{ role: postTitle(line.role.organ, line.role.post).vi, place: names.get(line.role.organisation) ?? '–' },
      ...{ here: isHere(line.role), unit: line.unit, amount: line.norm.amount, from: line.from, to: line.to },
      ...{ alone: line.alone, payable: line.payable, days: line.days, daysPaid: line.daysPaid },
      paid: isHere(line.role) ? paidFor(line, paid) : null,
      higher: line.higher.map(({ role }) => text(role)),
      beside: line.beside.map(({ role }) => text(role)),
    })),
  }))
  const inOrder = new Intl.Collator('vi')
  const given = (name: string | null) => (name ?? '').split(' ').reverse().join(' ')
  return {
    persons: lines
      .filter((each) => each.roles.length > 0)
      .sort((a, b) => Number(b.several) - Number(a.several) || inOrder.compare(given(a.fullName), given(b.fullName))),
    without: owed.flatMap((each) =>
      each.roles.filter((role) => isHere(role) && !each.owed.some((line) => line.role.id === role.id)),
    ).length,
  }
}

/** Those of one kind together, the payable one first. */
const inItems = (owed: readonly Owed[]): readonly Owed[] => {
  const order = budgetItems().map(({ id }) => id)
  return [...owed].sort((a, b) => order.indexOf(a.norm.item) - order.indexOf(b.norm.item) || b.payable - a.payable)
}

const paidFor = ({ role, norm }: Owed, paid: ReadonlyMap<string, readonly Paid[]>): number =>
  (paid.get(role.id) ?? []).filter((each) => each.item === norm.item).reduce((sum, each) => sum + each.amount, 0)

/** Whether more was paid of some kind than is payable of it, all roles together. */
function isOverpaid({ roles, owed }: PersonOwed, paid: ReadonlyMap<string, readonly Paid[]>): boolean {
  const all = roles.flatMap((role) => paid.get(role.id) ?? [])
  return [...Map.groupBy(all, (each) => each.item)].some(([item, of]) => {
    const payable = owed.filter((each) => each.norm.item === item).reduce((sum, each) => sum + each.payable, 0)
    return of.reduce((sum, each) => sum + each.amount, 0) > payable
  })
}
