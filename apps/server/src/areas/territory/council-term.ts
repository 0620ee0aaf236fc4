import type { Transaction } from '../../kernel/database.ts'

/**
 * Which term ("khóa") of its council a constituency elects, as its unit noted it: `XVII`; null = not noted, or the National
 * Assembly. A second poll elects the term of the first.
 */
export async function councilTerm(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  constituency: string,
): Promise<string | null> {
  const { rows } = await client.query<{ term: string }>(
    `with recursive poll as (
       select id, second_of, 0 as back from frame where id = $1
       union all select f.id, f.second_of, poll.back + 1 from frame f join poll on f.id = poll.second_of)
     select t.term from poll
       join constituency_decision d on d.frame_id = poll.id and d.constituency_id = $2
       join constituency c on c.province_code = d.province_code and c.frame_id = d.frame_id and c.id = d.constituency_id
       join seat_total t on t.province_code = d.province_code and t.frame_id = d.frame_id and t.unit_id = d.unit_id and t.body = c.body
     where c.body <> 'NA' and t.term is not null order by poll.back limit 1`,
    [frame, constituency],
  )
  return rows[0]?.term ?? null
}
