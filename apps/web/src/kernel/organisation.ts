import type { Organisation } from '@baucu/contract'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { keepChoice, readChoice } from './kept-choice.ts'
import { useAnswer } from './queries.ts'
import { type Session, useSession } from './session.ts'

const route = getRouteApi('/ky/$frame')

/** The organisations this reader may see today; empty while none is known, and for the public. */
export const useOrganisations = (): readonly Organisation[] => useTree().data?.organisations ?? []

/** Whether they are being asked for the first time. */
export const useOrganisationsLoading = (): boolean => useTree().isLoading

function useTree() {
  const { me } = useSession()
  return useAnswer('organisations.tree', {}, me !== undefined && (me.operator || me.account !== null))
}

/** The organisation this page speaks for: chosen in the address, else where one last was, works, or may act. */
export function useOrganisation(): Organisation | undefined {
  const all = useOrganisations()
  const session = useSession()
  const { tochuc } = route.useSearch()
  return pickOrganisation(all, [tochuc, readChoice(choiceOf(session)), ...placesOf(session)])
}

/**
 * The organisation the header names: one that was chosen, or that of somebody signed in. Whoever sits at the machine
 * and chose none speaks for nobody; there the election is what the page is about.
 */
export function useNamedOrganisation(): Organisation | undefined {
  const session = useSession()
  const { tochuc } = route.useSearch()
  const organisation = useOrganisation()
  const chosen = [tochuc, readChoice(choiceOf(session))].includes(organisation?.id)
  return session.me?.account || chosen ? organisation : undefined
}

/** The first wanted one that there is, else the top of the first tree. */
export const pickOrganisation = (
  all: readonly Organisation[],
  wanted: readonly (string | null | undefined)[],
): Organisation | undefined => {
  for (const id of wanted) {
    const found = all.find((each) => each.id === id)
    if (found) return found
  }
  return all.find(({ parent }) => !all.some((each) => each.id === parent)) ?? all[0]
}

/** Goes on as another organisation, on the same page. */
export function useChooseOrganisation(): (organisation: string) => void {
  const navigate = useNavigate()
  const session = useSession()
  return (organisation) => {
    keepChoice(choiceOf(session), organisation)
    void navigate({ to: '.', search: (was) => ({ ...was, tochuc: organisation }) })
  }
}

const choiceOf = ({ account }: Session) => `organisation.${account}`

const placesOf = ({ me, office }: Session): (string | undefined)[] => [
  me?.offices.find((each) => each.id === office)?.organisation.id,
  ...(me?.grants ?? []).map((grant) => grant.organisation?.id),
]
