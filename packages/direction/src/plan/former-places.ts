import type { PlanFrame } from './frame.ts'

/** A province-level unit as the packs of units have it; `mergedFrom`: codes of those it was made of. */
export type ProvinceUnit = Readonly<{ code: string; name: string; kind: string; mergedFrom?: readonly string[] }>

/** `tỉnh Hà Nam` is part of `tỉnh Ninh Bình`: names of then that no province of today has, and what they belong to now. */
export function formerPlacesOf(
  then: readonly ProvinceUnit[],
  today: readonly ProvinceUnit[],
): NonNullable<PlanFrame['formerPlaces']> {
  const full = ({ kind, name }: ProvinceUnit) => `${kind} ${name}`
  const kept = new Set(today.map(full))
  return then.flatMap((old) => {
    const now = today.find((each) => each.mergedFrom?.includes(old.code))
    return now === undefined || kept.has(full(old)) ? [] : [{ name: full(old), now: full(now) }]
  })
}
