import { groupsAt, organisationHistory, organisationTree, selectOrganisations } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { history } from './history.ts'
import { readGroups } from './read-groups.ts'
import { readOrganisations } from './read-organisations.ts'
import { select } from './select.ts'
import { readStanding } from './standing.ts'

export const organisationQueries = [
  answer(organisationTree, async (context, { under, at = today(context.now) }) => {
    const above = under ? (await readStanding(context, [under])).get(under) : undefined
    if (under && !above) return notFound()
    return { at, organisations: [...(await readOrganisations(context, { at, below: above?.path }))] }
  }),
  answer(organisationHistory, history),
  answer(selectOrganisations, select),
  answer(groupsAt, (context, { at = today(context.now) }) => readGroups(context, at)),
]
