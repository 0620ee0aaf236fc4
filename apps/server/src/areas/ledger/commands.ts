import { publishElection, revokeLedgerKey, rotateLedgerKey } from '@baucu/contract'
import { noProvince } from '../../kernel/audit.ts'
import { type CommandContext, handle } from '../../kernel/bus.ts'
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

type KeyChange = Readonly<{ frame: string; what: 'rotate' | 'revoke'; key: string | null; reason: string }>

/** Notes a change of the office key; the keeper of the logs enters it before anything else. One at a time. */
async function changeKey(context: CommandContext, { frame, what, key, reason }: KeyChange) {
  const { client, now, place, actor } = context
  const { rows } = await client.query<{ logged: boolean; changing: boolean; known: boolean; ended: boolean }>(
    `select exists (select from ledger_leaf where frame_id = frame.id) as logged,
       exists (select from ledger_key_change c where c.frame_id = frame.id
         and not exists (select from ledger_key_changed d where d.province_code = c.province_code and d.id = c.id)) as changing,
       exists (select from ledger_key k where k.frame_id = frame.id and k.purpose = 'office' and k.id = $2) as known,
       exists (select from ledger_leaf l where l.frame_id = frame.id and l.subject = 'revocation/' || $2) as ended
     from frame where id = $1`,
    [frame, key],
  )
  const [found] = rows
  if (!found || (key !== null && found.logged && !found.known)) return notFound()
  if (!found.logged) return new Refused(409, 'ledger-empty', {}, ['input.frame'])
  if (found.changing) return new Refused(409, 'ledger-key-changing', {}, ['input.frame'])
  if (found.ended) return new Refused(409, 'ledger-key-ended', {}, ['input.key'])
  const change = derivedId(context.id, 0)
  await client.query(
    `insert into ledger_key_change (province_code, id, frame_id, what, key, reason, asked_at, asked_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [place?.province ?? noProvince, change, frame, what, key, reason, now, actor.account],
  )
  context.record({ subject: `ledger-key/${frame}`, before: null, after: { change, what, key, reason } })
  context.changed({ frame, constituencies: [] })
  return { change }
}

const rotate = handle(rotateLedgerKey, async (context, { frame, reason }) =>
  changeKey(context, { frame, what: 'rotate', key: null, reason }),
)

const revoke = handle(revokeLedgerKey, async (context, { frame, key, reason }) =>
  changeKey(context, { frame, what: 'revoke', key, reason }),
)

export const ledgerCommands = [publish, rotate, revoke]
