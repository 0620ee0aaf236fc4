import { documentList } from '@baucu/contract'
import { fold } from '@baucu/law'
import type { QueryContext } from '../../kernel/bus.ts'

type Found = Readonly<{ id: string; number: string; abstract: string; issuer: string }>

/** Documents whose number, abstract or issuing body has every word, where the caller may read the register; the latest first. */
export async function findDocuments(
  { client, grants }: QueryContext,
  { text, limit }: Readonly<{ text: string; limit: number }>,
): Promise<readonly Found[]> {
  const words = fold(text).split(/\s+/).filter(Boolean)
  const paths = grants.filter((each) => documentList.roles.some((role) => role === each.role)).map((each) => each.path)
  if (words.length === 0 || paths.length === 0) return []
  const { rows } = await client.query<Found>(
    `select id, number, abstract, issuer from document
     where org_path ^@ any ($1) and not exists (select from unnest($2::text[]) word where position(word in search) = 0)
     order by day desc, id desc limit $3`,
    [paths, words, limit],
  )
  return rows
}
