import { postTitle, type ResultWritten } from '@baucu/contract'
import { kindOf } from '@baucu/law'
import type { Place } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'
import { readMembers, readOrgans } from '../bodies/index.ts'
import { readPersons } from '../persons/index.ts'
import type { PaperAt } from './paper-at.ts'
import type { PaperKey } from './paper-rows.ts'

/** Who sits on the Board of a constituency, or on the Committee of the unit, as far as it was entered. */
export async function organMembers(
  context: Transaction,
  { path }: Place,
  { level, frame }: PaperKey,
  { body, constituencies }: PaperAt,
): Promise<ResultWritten['members']> {
  const ofCommittee = `committee-${body === 'NA' ? 'province' : body}`
  const organs = (await readOrgans(context, frame, path)).filter(({ organ, serves }) =>
    level === 'board'
      ? organ !== undefined &&
        organ !== null &&
        kindOf(organ) === 'board' &&
        constituencies.some(({ id }) => serves?.includes(id))
      : organ === ofCommittee,
  )
  const [organ] = organs
  if (!organ?.organ || organs.length > 1) return []
  const sitting = (await readMembers(context, frame, [organ.id])).filter(({ endedAt }) => endedAt === null)
  const people = await readPersons(
    context,
    sitting.map(({ person }) => person),
  )
  const kind = organ.organ
  return sitting.flatMap(({ person, post }) => {
    const name = people.get(person)?.fullName
    return name ? [{ name, gender: null, role: postTitle(kind, post).vi }] : []
  })
}
