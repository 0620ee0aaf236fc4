import type { Frame } from '@baucu/contract'
import { formerPlacesOf, type PlanFrame } from '@baucu/direction'
import { formCode, officialForms } from '@baucu/documents'
import { type Edition, editionOn, lastElectionDay } from '@baucu/law'
import { provincesOf } from '../frames/index.ts'

const lists = new Map<Edition, Pick<PlanFrame, 'forms' | 'formerPlaces'>>()

/** What a plan is judged against: its election, the register of forms, provinces that were merged. */
export function planFrameOf(election: Pick<Frame, 'edition' | 'electionDay'> | null, on: string): PlanFrame {
  const edition = election?.edition ?? editionOn(on)
  let known = lists.get(edition)
  if (!known) {
    known = {
      forms: officialForms(edition).map((form) => ({ code: formCode(form), title: form.title })),
      formerPlaces: edition === '2015' ? [] : formerPlacesOf(provincesOf('2015'), provincesOf('2025')),
    }
    lists.set(edition, known)
  }
  // Outside elections no line is held to a day of the law, so the day only serves for days written without a year.
  return { edition, electionDay: election?.electionDay ?? lastElectionDay(edition), ...known }
}
