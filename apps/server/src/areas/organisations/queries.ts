import { groupsAt, organisationHistory, organisationTree, selectOrganisations } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { history } from './history.ts'
import { placeOfOrganisation } from './place.ts'
import { readGroups } from './read-groups.ts'
import { readOrganisations } from './read-organisations.ts'
import { select } from './select.ts'

export const organisationQueries = [
  answer(organisationTree, async (context, { under, at = today(context.now) }) => {
    const place = under ? await placeOfOrganisation(context, under) : undefined
    if (under && !place) return notFound()
    return { at, organisations: [...(await readOrganisations(context, { at, below: place?.path }))] }
  }),
  answer(organisationHistory, history),
  answer(selectOrganisations, select),
  answer(groupsAt, (context, { at = today(context.now) }) => readGroups(context, at)),
]
