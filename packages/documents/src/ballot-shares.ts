import { type Edition, percent, percentParts, percentRule } from '@baucu/law'

type Ballots = Readonly<{ collected: number | null; valid: number | null; invalid: number | null }>

/** Valid and invalid ballots in percent of those collected, rounded by the rule of the edition; null = not known. */
export function ballotShares(
  edition: Edition,
  { collected, valid, invalid }: Ballots,
): Readonly<{ valid: string | null; invalid: string | null }> {
  const alone = (part: number | null) => (part === null || collected === null ? null : percent(part, collected))
  if (valid === null || invalid === null || collected === null || percentRule.value[edition] === 'half-up')
    return { valid: alone(valid), invalid: alone(invalid) }
  const [first = null, second = null] = percentParts([valid, invalid], collected)
  return { valid: first, invalid: second }
}
