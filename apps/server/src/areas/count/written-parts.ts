import type { OutputOf, teamRecord } from '@baucu/contract'
import { type CountWritten, insideSentence, type TeamPlace, type Witness } from '@baucu/documents'

type Team = OutputOf<typeof teamRecord>

/** Where the papers of a Team are drawn up. */
export const papersPlace = ({
  edition,
  electionDay,
  number,
  commune,
  province,
}: Pick<Team, 'edition' | 'electionDay' | 'number' | 'commune' | 'province'>): TeamPlace => ({
  ...{ edition, electionDay, number, commune, province: unitName(province) },
})

/** "tỉnh Minh Sơn": a unit as it is called inside a sentence. */
export const unitName = (name: string | null): string | null => (name === null ? null : insideSentence(name))

/** Nobody named = left to the pen. */
export const witnessesOf = (witnesses: Team['witnesses']['count']): readonly Witness[] | null =>
  witnesses.length === 0 ? null : witnesses.map(({ name, residence }) => ({ name, residence, gender: null }))

/** What the Team wrote, as its counting minutes print it; whatever is missing is left to the pen. */
export function writtenParts({ day, members, written, witnesses, version }: Team): Omit<CountWritten, 'explanations'> {
  const at = (time: string | null) => (time === null ? null : { day, time })
  const there = members.filter(({ present }) => present)
  return {
    // Before somebody has said who was there, the names are left to the pen.
    members:
      version.written === 0 || there.length === 0
        ? null
        : there.map(({ name, title }) => ({ name, gender: null, role: title })),
    ...{ opened: at(written.opened), closed: at(written.closed), finished: written.finished },
    ...{ boxWitnesses: witnessesOf(witnesses.box), countWitnesses: witnessesOf(witnesses.count) },
    ...{ incidents: written.incidents, unsettled: written.unsettled },
  }
}
