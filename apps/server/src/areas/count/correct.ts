import { correctSheet } from '@baucu/contract'
import { isRefused, sheetAfter, wayAfter } from '@baucu/counting'
import { noProvince } from '../../kernel/audit.ts'
import { handle } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { noteWithdrawal } from '../ledger/index.ts'
import { takeOutOfFirst } from './annul-minutes.ts'
import { type Moved, move } from './sheet-move.ts'
import { handOf, sheetAt } from './sheet-of.ts'
import { wayOf } from './sheet-way.ts'

/**
 * Takes accepted minutes out of the sums, so that both typists read these fields again. In one transaction: at no moment do they
 * count while somebody reads them anew.
 */
export const correct = handle(correctSheet, async (context, input): Promise<Moved | Refused> => {
  const { client, now, actor, changed } = context
  const { frame, area, constituency, fields, reason } = input
  const at = await sheetAt(context, input)
  if (!at) return notFound()
  const { sheet, ordinal } = at.row
  const upward = wayAfter(await wayOf(context, input, at), { step: 'correct', by: handOf(actor) })
  if (typeof upward !== 'string') return new Refused(409, upward.refused, { fields: '', state: sheet.state })
  if (sheet.state !== 'agreed') return new Refused(409, 'sheet-other-state', { fields: '', state: sheet.state })
  const after = sheetAfter(sheet, { step: 'send-back', fields, reason })
  if (isRefused(after)) return new Refused(422, after.refused, { fields: after.fields.join(', ') }, ['input.fields'])
  const { rows } = await client.query<{ gone: Buffer | null }>('select withdraw_minutes($1, $2, $3, $4) as gone', [
    ...[frame, ordinal, area, now],
  ])
  if (!rows[0]?.gone) return new Refused(409, 'sheet-other-state', { fields: '', state: sheet.state })
  const province = context.place?.province ?? noProvince
  await noteWithdrawal(context, frame, [{ province, contest: constituency, area }], 'correction')
  await takeOutOfFirst(context, at.frame, [area])
  changed({ frame, constituencies: [constituency] })
  return await move(
    context,
    input,
    at,
    { ...at.row, sheet: after, upward, correcting: true },
    { step: 'correct', reason, fields, figures: sheet.first.figures },
  )
})
