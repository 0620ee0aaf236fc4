import type { facilityPlaces, OutputOf } from '@baucu/contract'
import type { QueryContext } from '../../kernel/bus.ts'

/** Places listed by proposals that an organisation takes part in, as the latest of them describes them. */
export async function readFacilities({ client, place }: QueryContext): Promise<OutputOf<typeof facilityPlaces>> {
  const { rows } = await client.query<OutputOf<typeof facilityPlaces>['places'][number]>(
    `select distinct on (line ->> 'place') line ->> 'place' as place, coalesce(line ->> 'condition', '') as condition,
       coalesce(line ->> 'need', '') as need
     from proposal p join proposal_content c on c.province_code = p.province_code and c.id = p.id,
       jsonb_array_elements(c.lines -> 'facilities') line
     where p.seen_from @> array[$1::text] order by line ->> 'place', p.year desc, p.number desc`,
    [place?.path ?? ''],
  )
  return { places: rows }
}
