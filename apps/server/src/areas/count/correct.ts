import { correctSheet } from '@baucu/contract'
import { isRefused, sameHand, sheetAfter } from '@baucu/counting'
import { noProvince } from '../../kernel/audit.ts'
import { handle } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { noteWithdrawal } from '../ledger/index.ts'
import { takeOutOfFirst } from './annul-minutes.ts'
import { type Moved, move } from './sheet-move.ts'
import { handOf, sheetAt } from './sheet-of.ts'

/**
 * Takes accepted minutes out of the sums, so that both typists read these fields again. In one transaction: at no moment do they
 * count while somebody reads them anew.
 */
export const correct = handle(correctSheet, async (context, input): Promise<Moved | Refused> => {
  const { client, now, actor, changed } = context
  const { frame, area, constituency, fields, reason } = input
  const at = await sheetAt(context, input)
  if (!at) return notFound()
  const { sheet, upward, ordinal } = at.row
  if (upward !== 'accepted' || sheet.state !== 'agreed') {
    return new Refused(409, 'sheet-other-state', { fields: '', state: sheet.state })
  }
  const by = handOf(actor)
  if (sameHand(by, sheet.first.by) || sameHand(by, sheet.second.by)) return new Refused(409, 'sheet-own-entry')
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
    { ...at.row, sheet: after, upward: 'no', correcting: true },
    { step: 'correct', reason, fields, figures: sheet.first.figures },
  )
})
