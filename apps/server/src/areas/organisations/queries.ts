import { organisationTree } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { placeOfOrganisation } from './place.ts'
import { readOrganisations } from './read-organisations.ts'

export const organisationQueries = [
  answer(organisationTree, async (context, { under, at = today(context.now) }) => {
    const place = under ? await placeOfOrganisation(context, under) : undefined
    if (under && !place) return notFound()
    return { at, organisations: [...(await readOrganisations(context, { at, below: place?.path }))] }
  }),
]
