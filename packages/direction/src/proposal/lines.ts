/** One line of what is asked for: so many of something at a rate in đồng, by a norm that is named. */
export type AmountLine = Readonly<{ item: string; norm: string; unit: string; quantity: number; rate: number }>

/**
 * A place, what state it is in, what it needs, and what that may cost in đồng; null = not estimated. `photo`: the id of a
 * stored photograph of it.
 */
export type FacilityLine = Readonly<{
  place: string
  condition: string
  need: string
  cost: number | null
  photo: string | null
}>

/** Members of one organisation over a time, and how many there are to be; null = no plan. */
export type MemberLine = Readonly<{
  unit: string
  start: number
  joined: number
  left: number
  end: number
  plan: number | null
}>

/** What a proposal lists; its kind says which one of them. */
export type ProposalLines = Readonly<{
  amounts: readonly AmountLine[]
  facilities: readonly FacilityLine[]
  members: readonly MemberLine[]
}>

export const noLines: ProposalLines = { amounts: [], facilities: [], members: [] }

/** The largest sum in đồng: far above any budget, far below where integers stop being exact. */
export const largestSum = 10 ** 15

/** What a line comes to, in đồng. */
export const amountOf = ({ quantity, rate }: Pick<AmountLine, 'quantity' | 'rate'>): number => quantity * rate

/**
 * What is asked for in all, in đồng: amounts and estimates together. Null when nothing with a price is listed, undefined
 * when the sum is larger than can be counted here.
 */
export function requestedOf({ amounts, facilities }: ProposalLines): number | null | undefined {
  const prices = [
    ...amounts.map(({ quantity, rate }) => BigInt(quantity) * BigInt(rate)),
    ...facilities.flatMap(({ cost }) => (cost === null ? [] : [BigInt(cost)])),
  ]
  if (prices.length === 0) return null
  const sum = prices.reduce((total, price) => total + price, 0n)
  return sum > BigInt(largestSum) ? undefined : Number(sum)
}

/** The members there must be at the end: those at the start, with the new ones, without those who left. */
export const membersAtEnd = ({ start, joined, left }: Pick<MemberLine, 'start' | 'joined' | 'left'>): number =>
  start + joined - left

/** The first line whose figures do not add up, and what they give; undefined when all do. */
export function firstUnbalanced(
  members: readonly MemberLine[],
): Readonly<{ line: number; end: number; expected: number }> | undefined {
  const line = members.findIndex((each) => each.end !== membersAtEnd(each))
  const found = members[line]
  return found && { line, end: found.end, expected: membersAtEnd(found) }
}
