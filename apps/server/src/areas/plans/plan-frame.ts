import { readFileSync } from 'node:fs'
import type { Frame } from '@baucu/contract'
import type { AnyStepId, PlanFrame } from '@baucu/direction'
import { formCode, officialForms } from '@baucu/documents'
import { calendar, type Edition, editionOn, furtherSteps, lastElectionDay, type Step } from '@baucu/law'

type Province = Readonly<{ code: string; name: string; kind: string; mergedFrom?: readonly string[] }>

const provincesOf = (name: string): readonly Province[] =>
  (
    JSON.parse(readFileSync(new URL(`../../../../../packs/units/${name}.json`, import.meta.url), 'utf8')) as {
      provinces: readonly Province[]
    }
  ).provinces

const lists = new Map<Edition, Pick<PlanFrame, 'forms' | 'formerPlaces'>>()

/** What a plan is judged against: its election, the register of forms, provinces that were merged. */
export function planFrameOf(election: Pick<Frame, 'edition' | 'electionDay'> | null, on: string): PlanFrame {
  const edition = election?.edition ?? editionOn(on)
  let known = lists.get(edition)
  if (!known) {
    known = {
      forms: officialForms(edition).map((form) => ({ code: formCode(form), title: form.title })),
      formerPlaces: edition === '2015' ? [] : mergedProvinces(),
    }
    lists.set(edition, known)
  }
  // Outside elections no line is held to a day of the law, so the day only serves for days written without a year.
  return { edition, electionDay: election?.electionDay ?? lastElectionDay(edition), ...known }
}

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

/** The dated steps of an election, by id. */
export const stepsOf = (
  election: Pick<Frame, 'edition' | 'electionDay'> | null,
): ReadonlyMap<string, Step<AnyStepId>> =>
  new Map(
    election === null
      ? []
      : [
          ...calendar(election.edition, election.electionDay),
          ...furtherSteps(election.edition, election.electionDay),
        ].map((step) => [step.id, step] as const),
  )
