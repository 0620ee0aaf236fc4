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
  const digits = scaled.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
