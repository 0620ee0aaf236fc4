import type { Organisation, OutputOf, proposalAddressees } from '@baucu/contract'
import type { QueryContext } from '../../kernel/bus.ts'
import { today } from '../../kernel/today.ts'
import { idsOf } from '../organisations/index.ts'

/** Those above an organisation and what stands directly below each of them, names in Vietnamese order. */
export async function readAddressees(context: QueryContext): Promise<OutputOf<typeof proposalAddressees>> {
  const { rows } = await context.client.query<Organisation>(
    `select id, parent, province, code, name, short_name as "shortName", kind, tags, valid_from as "from", valid_to as "to", version
     from addressees_of($1, $2) order by name collate "vi-x-icu", id`,
    [idsOf(context.place?.path ?? ''), today(context.now)],
  )
  return { organisations: rows }
}
