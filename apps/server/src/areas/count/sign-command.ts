import { recordSign } from '@baucu/contract'
import { isOf } from '@baucu/counting'
import { noProvince } from '../../kernel/audit.ts'
import { handle } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { hourOf } from '../../kernel/today.ts'
import { openIncident } from '../pollingday/index.ts'
import { sheetAt } from './sheet-of.ts'
import { wayOf } from './sheet-way.ts'

/** The gravest: the law may be broken. */
const gravest = 3

/** Records the sign with its figures, and opens the incident that the desk of the day follows until somebody has answered. */
export const signCommand = handle(recordSign, async (context, input) => {
  const { client, place, now, actor, id, record } = context
  const { frame, area, constituency, text, told } = input
  const at = await sheetAt(context, input)
  if (!at) return notFound()
  const { surplus, sign: before } = await wayOf(context, input, at)
  if (!surplus) return new Refused(409, 'sheet-finding-gone', { code: 'ID-07' })
  if (isOf(surplus, before)) return new Refused(409, 'sign-there')
  const [sign, incident] = [derivedId(id, 762_000), derivedId(id, 762_001)]
  const opened = await openIncident(context, {
    ...{ incident, organisation: area, frame, kind: 'ballots', severity: gravest, text, hour: hourOf(now) },
  })
  if (opened instanceof Refused) return opened
  const { collected, issued } = surplus
  await client.query(
    `insert into count_sign (province_code, id, frame_id, constituency, area_id, org_path, collected, issued, text, told, incident_id,
       account_id, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[place?.province ?? noProvince, sign, frame, at.row.ordinal, area, place?.path ?? '', collected, issued],
      ...[text, told, incident, actor.account, now],
    ],
  )
  record({
    subject: `sheet/${frame}/${constituency}/${area}`,
    before: null,
    after: { sign, collected, issued, text, told: [...told], incident },
  })
  return { sign, incident }
})
