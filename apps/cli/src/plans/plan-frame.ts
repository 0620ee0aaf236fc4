import { readFileSync } from 'node:fs'
import type { PlanFrame } from '@baucu/direction'
import { formCode, officialForms } from '@baucu/documents'
import type { Edition } from '@baucu/law'

type Province = Readonly<{ code: string; name: string; kind: string; mergedFrom?: readonly string[] }>

const provincesOf = (name: string): readonly Province[] =>
  (
    JSON.parse(readFileSync(new URL(`../../../../packs/units/${name}.json`, import.meta.url), 'utf8')) as {
      provinces: readonly Province[]
    }
  ).provinces

/** The lists a plan is judged against that the rules do not hold themselves: forms, and provinces that were merged. */
export const listsFor = (edition: Edition): Pick<PlanFrame, 'forms' | 'formerPlaces'> => ({
  forms: officialForms(edition).map((form) => ({ code: formCode(form), title: form.title })),
  formerPlaces: edition === '2015' ? [] : mergedProvinces(),
})

/** `tỉnh Hà Nam` is part of `tỉnh Ninh Bình`: names of 2021 that no province of today has. */
function mergedProvinces(): NonNullable<PlanFrame['formerPlaces']> {
  const today = provincesOf('provinces-2025')
  const full = ({ kind, name }: Province) => `${kind} ${name}`
  const kept = new Set(today.map(full))
  return provincesOf('provinces-2021').flatMap((old) => {
    const now = today.find((each) => each.mergedFrom?.includes(old.code))
    return now === undefined || kept.has(full(old)) ? [] : [{ name: full(old), now: full(now) }]
  })
}
