/**
 * A number as the C2SP formats write it: ASCII digits, no sign, no space, no leading zero, at most 2^53 − 1
 * (tlog-checkpoint "tree size", tlog-witness "old", tlog-proof "index"). Nothing for any other text.
 */
export function readDecimal(text: string): number | undefined {
  if (!/^(0|[1-9][0-9]{0,15})$/.test(text)) return undefined
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : undefined
}

/** Whether a number can be a tree size or an index: a safe integer, not negative. */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0
