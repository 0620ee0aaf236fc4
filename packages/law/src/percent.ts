import { type Provision, provision } from './provision.ts'

/**
 * Two decimals, half up, decimal comma: `percent(600, 880)` is `68,18`. For display only; no decision uses it
 * (Điều 78 speaks of halves, and halves are compared in integers). A share of nothing is `0,00`.
 */
export function percent(part: number, whole: number): string {
  return hundredths(part, whole).replace('.', ',')
}

/** The same with a decimal point, for files that want one. */
export function hundredths(part: number, whole: number): string {
  if (whole <= 0) return '0.00'
  const scaled = (BigInt(part) * 20000n + BigInt(whole)) / (2n * BigInt(whole))
  return pointed(scaled)
}

function pointed(scaled: bigint): string {
  const digits = scaled.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** How the percentages of a form are rounded. */
export type PercentRule = 'half-up' | 'half-up-adjusted-to-100'

/**
 * Half up at the third decimal; parts of one whole are then adjusted so that they add up to 100 %. Which part takes
 * the difference is written nowhere: `percentParts` gives it by largest remainder, and a person may write it otherwise.
 */
export const percentRule: Provision<PercentRule> = provision<PercentRule>(
  { '2015': 'half-up', '2025': 'half-up-adjusted-to-100' },
  'Hỏi đáp của Hội đồng bầu cử quốc gia 2026, câu 177',
  {
    confidence: 'unconfirmed',
    note: 'The answer of 2026 does not say which part takes the difference; no rule was found for 2016 and 2021.',
  },
)

/**
 * The percentages of the parts of one whole, such as valid and invalid of collected: each as `percent`, except that
 * they add up to exactly 100,00 (largest remainder; of equal remainders the part that stands first on the form).
 * Parts that are not together the whole, and a whole of nothing, are left as `percent` gives them.
 */
export function percentParts(parts: readonly number[], whole: number): readonly string[] {
  const sum = parts.reduce((total, part) => total + part, 0)
  if (whole <= 0 || sum !== whole) return parts.map((part) => percent(part, whole))
  const shares = parts.map((part, index) => {
    const exact = BigInt(part) * 10000n
    return { index, floor: exact / BigInt(whole), rest: exact % BigInt(whole) }
  })
  const open = 10000n - shares.reduce((total, { floor }) => total + floor, 0n)
  const raised = new Set(
    [...shares]
      .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1))
      .slice(0, Number(open))
      .map(({ index }) => index),
  )
  return shares.map(({ index, floor }) => pointed(raised.has(index) ? floor + 1n : floor).replace('.', ','))
}
