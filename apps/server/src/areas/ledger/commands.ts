import { publishElection } from '@baucu/contract'
import { noProvince } from '../../kernel/audit.ts'
import { handle } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { notFound, Refused } from '../../kernel/refused.ts'

/** Notes that a bundle is wanted; the publisher makes it as soon as it can, also after a restart. One at a time. */
const publish = handle(publishElection, async (context, { frame }) => {
  const { client, now, place, actor } = context
  const { rows } = await client.query<{ asked: boolean; logged: boolean }>(
    `select exists (select from ledger_leaf where frame_id = frame.id) or exists (select from ledger_waiting where frame_id = frame.id) as logged,
       exists (select from ledger_publication p where p.frame_id = frame.id
         and not exists (select from ledger_published d where d.province_code = p.province_code and d.id = p.id)) as asked
     from frame where id = $1`,
    [frame],
  )
  const [known] = rows
  if (!known) return notFound()
  if (!known.logged) return new Refused(409, 'ledger-empty', {}, ['input.frame'])
  if (known.asked) return new Refused(409, 'ledger-publishing', {}, ['input.frame'])
  const publication = derivedId(context.id, 0)
  await client.query(
    'insert into ledger_publication (province_code, id, frame_id, asked_at, asked_by) values ($1, $2, $3, $4, $5)',
    [place?.province ?? noProvince, publication, frame, now, actor.account],
  )
  context.record({ subject: `publication/${frame}`, before: null, after: { publication } })
  context.changed({ frame, constituencies: [] })
  return { publication }
})

export const ledgerCommands = [publish]
