import type { OutputOf, personRecord } from '@baucu/contract'
import { personPhrase } from '@baucu/documents'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readOrganisations } from '../organisations/index.ts'
import { placeOfPerson } from './place.ts'
import { isHeld, readOffices, readPersons } from './read-persons.ts'

type Input = z.output<typeof personRecord.input>

/** A person with every office; who sees him stands in `persons_seen`. */
export async function record(
  context: QueryContext,
  { person: id, at = today(context.now) }: Input,
): Promise<OutputOf<typeof personRecord> | Refused> {
  const person = (await readPersons(context, [id])).get(id)
  if (!person) return notFound()
  const kept = await placeOfPerson(context, id)
  const offices = await readOffices(context, [id], at)
  const [keeper] = kept?.organisation ? await readOrganisations(context, { at, ids: [kept.organisation] }) : []
  const held = offices.filter((each) => isHeld(each, at))
  return {
    at,
    person: { ...person, offices: offices.map(({ person: _, key: __, ...office }) => office) },
    keeper: keeper ? { id: keeper.id, name: keeper.name } : null,
    written: personPhrase(
      person,
      held.map(({ title, organisation }) => ({ title, organisation: organisation.name })),
    ),
  }
}
