import { readFileSync } from 'node:fs'
import { formerPlacesOf, type PlanFrame, type ProvinceUnit } from '@baucu/direction'
import { formCode, officialForms } from '@baucu/documents'
import type { Edition } from '@baucu/law'

const provincesOf = (name: string): readonly ProvinceUnit[] =>
  (
    JSON.parse(readFileSync(new URL(`../../../../packs/units/${name}.json`, import.meta.url), 'utf8')) as {
      provinces: readonly ProvinceUnit[]
    }
  ).provinces

/** The lists a plan is judged against that the rules do not hold themselves: forms, and provinces that were merged. */
export const listsFor = (edition: Edition): Pick<PlanFrame, 'forms' | 'formerPlaces'> => ({
  forms: officialForms(edition).map((form) => ({ code: formCode(form), title: form.title })),
  formerPlaces: edition === '2015' ? [] : formerPlacesOf(provincesOf('provinces-2021'), provincesOf('provinces-2025')),
})
