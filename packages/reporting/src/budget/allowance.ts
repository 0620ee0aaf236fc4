import { plusDays } from '@baucu/law'

/** How often the amount of an allowance is paid: for each day, for each calendar month, or once for all of its days. */
export const allowanceUnits = ['day', 'month', 'once'] as const
export type AllowanceUnit = (typeof allowanceUnits)[number]

/** What one task would give a person, were it his only one. Days `YYYY-MM-DD`, both counted; `amount` in whole đồng. */
export type Entitlement = Readonly<{
  id: string
  /** Only allowances of one kind stand in each other's place. */
  kind: string
  unit: AllowanceUnit
  amount: number
  from: string
  to: string
}>

/** What of an entitlement is payable, in whole đồng. */
export type PayableAllowance = Readonly<{
  id: string
  /** What it would come to alone. */
  alone: number
  payable: number
  /** Days it has, and those on which it is the higher one. */
  days: number
  daysPaid: number
  /** Those that are the highest on some of its days. */
  higher: readonly string[]
  /** Those of another kind on the same days: whether both are paid, the rule on norms says, not this one. */
  beside: readonly string[]
}>

/**
 * What is payable of the entitlements of one person. On each day the highest one of a kind counts and no other; days are
 * compared exactly (a month by its own days). A part of a month or of a lump sum is rounded down, so that never more than
 * the higher allowance is paid. Of two equal ones that which began first counts. The order of the list never matters.
 */
export function payableAllowances(entitlements: readonly Entitlement[]): readonly PayableAllowance[] {
  return entitlements.map((own) => {
    const overlapping = entitlements.filter((each) => each !== own && each.from <= own.to && own.from <= each.to)
    const rivals = overlapping.filter((each) => each.kind === own.kind)
    const days = daysOf(own)
    const higher = new Set<string>()
    const won = days.filter((day) => {
      const winner = rivals
        .filter((each) => each.from <= day && day <= each.to)
        .reduce((best, each) => (isHigher(each, best, day) ? each : best), own)
      if (winner !== own) higher.add(winner.id)
      return winner === own
    })
    return {
      id: own.id,
      ...{ alone: worth(own, days), payable: worth(own, won), days: days.length, daysPaid: won.length },
      higher: [...higher].sort(),
      beside: overlapping
        .filter((each) => each.kind !== own.kind)
        .map((each) => each.id)
        .sort(),
    }
  })
}

/** Which of two counts on a day: the greater share of the day, else the earlier, else the smaller id. */
function isHigher(one: Entitlement, other: Entitlement, day: string): boolean {
  const [mine, his] = [
    BigInt(one.amount) * BigInt(partsOf(other, day)),
    BigInt(other.amount) * BigInt(partsOf(one, day)),
  ]
  if (mine !== his) return mine > his
  return one.from === other.from ? one.id < other.id : one.from < other.from
}

/** Of how many days the amount of that day is the sum. */
function partsOf({ unit, from, to }: Entitlement, day: string): number {
  if (unit === 'day') return 1
  if (unit === 'once') return between(from, to)
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** What some days of an entitlement come to, each part of its amount rounded down. */
function worth(entitlement: Entitlement, days: readonly string[]): number {
  const { unit, amount } = entitlement
  const parts = Map.groupBy(days, (day) => (unit === 'day' ? day : unit === 'month' ? day.slice(0, 7) : ''))
  let sum = 0n
  for (const part of parts.values())
    sum += (BigInt(amount) * BigInt(part.length)) / BigInt(partsOf(entitlement, part[0] ?? entitlement.from))
  return Number(sum)
}

const between = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1

const daysOf = ({ from, to }: Entitlement): readonly string[] =>
  Array.from({ length: Math.max(0, between(from, to)) }, (_, index) => plusDays(from, index))
