import type { Organisation } from '@baucu/contract'
import { useMemo } from 'react'
import { byName } from '../../kernel/format.ts'
import { useOrganisations } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'

/** Whom an organisation may address, and those the reader sees anyway. */
export function useAddressees(organisation: string): readonly Organisation[] {
  const own = useOrganisations()
  const { data } = useAnswer('proposals.addressees', { organisation })
  return useMemo(() => {
    const known = new Map([...(data?.organisations ?? []), ...own].map((each) => [each.id, each]))
    return [...known.values()].sort((a, b) => byName(a.name, b.name))
  }, [data, own])
}
