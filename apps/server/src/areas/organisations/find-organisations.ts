import type { OrganisationKind } from '@baucu/contract'
import { fold } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'

type Found = Readonly<{ id: string; name: string; code: string; kind: OrganisationKind }>

/** Organisations open on a day whose name, short name or code of that day has every word, short names first. */
export async function findOrganisations(
  { client }: Pick<Transaction, 'client'>,
  { text, at, limit }: Readonly<{ text: string; at: string; limit: number }>,
): Promise<readonly Found[]> {
  const words = fold(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const { rows } = await client.query<Found>(
    `select o.id, n.name, n.code, o.kind from organisation o
     cross join lateral (select * from organisation_name n where n.organisation_id = o.id
       and n.valid_from <= greatest($2::date, coalesce(o.valid_from, '0001-01-01')) order by n.valid_from desc limit 1) n
     where (o.valid_from is null or o.valid_from <= $2) and (o.valid_to is null or o.valid_to > $2)
       and not exists (select from unnest($1::text[]) word where position(word in n.search) = 0)
     order by length(n.name), n.name collate "vi-x-icu", o.id limit $3`,
    [words, at, limit],
  )
  return rows
}
