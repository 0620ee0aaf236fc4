import type { PoolClient } from 'pg'

/** The last leaf of a subject. */
export type Standing = Readonly<{ type: string; hash: Buffer }>

/** What stands of these subjects; one that has no leaf yet is not in the answer. */
export async function standingOf(
  client: PoolClient,
  frame: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const { rows } = await client.query<Standing & { subject: string }>({
    name: 'ledger-standing',
    text: `select asked.subject, leaf.type, leaf.hash from unnest($2::text[]) as asked (subject)
       cross join lateral (select type, hash from ledger_leaf
         where frame_id = $1 and ledger_leaf.subject = asked.subject order by seq desc limit 1) as leaf`,
    values: [frame, subjects],
  })
  return new Map(rows.map(({ subject, type, hash }) => [subject, { type, hash }]))
}

export const electionSubject = 'election'
export const contestSubject = (contest: string): string => `contest/${contest}`
export const areaSubject = (contest: string, area: string): string => `area/${contest}/${area}`
export const aggregateSubject = (level: string, subject: string): string => `aggregate/${level}/${subject}`
