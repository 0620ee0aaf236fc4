import { ruleSurplus } from '@baucu/contract'
import { wayAfter } from '@baucu/counting'
import { noProvince } from '../../kernel/audit.ts'
import { handle } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { fileTypes } from '../../kernel/files/file-type.ts'
import { storeFile } from '../../kernel/files/store-file.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readConstituency } from '../territory/index.ts'
import { namesAround } from './names-around.ts'
import { handOf, sheetAt } from './sheet-of.ts'
import { wayOf } from './sheet-way.ts'

/** Enters what the Council said; nothing moves by it but what the Board may do next. */
export const ruleSurplusCommand = handle(ruleSurplus, async (context, input) => {
  const { client, place, now, actor, id, record } = context
  const { organisation, frame, area, constituency, said, decision, decidedOn, text, name } = input
  const at = await sheetAt(context, input)
  const contest = await readConstituency(context, frame, constituency)
  if (!at || !place || !at.area.path.startsWith(place.path)) return notFound()
  if (contest?.unit !== organisation) return new Refused(422, 'ruling-elsewhere', {}, ['input.organisation'])
  const way = await wayOf(context, input, at)
  const after = wayAfter(way, { step: 'rule', by: handOf(actor), said })
  if (typeof after !== 'string') return new Refused(409, after.refused, { code: 'ID-07', fields: '' })
  const day = today(now)
  if (decidedOn < at.frame.electionDay || decidedOn > day) {
    return new Refused(422, 'ruling-day', { first: at.frame.electionDay, day }, ['input.decidedOn'])
  }
  // Kept where the minutes are, so that whoever may read them reads the ruling.
  const where = { ...place, organisation: area, path: at.area.path }
  const file = await storeFile(context, where, input.content, 'input.content', fileTypes)
  if (file instanceof Refused) return file
  const ruling = derivedId(id, 880_000)
  const { collected = 0, issued = 0 } = way.surplus ?? {}
  const { commune } = await namesAround(context, frame, at.area, [constituency])
  await client.query(
    `insert into surplus_ruling (province_code, id, frame_id, constituency, area_id, number, commune, collected, issued, said, decision,
       decided_on, content, file_id, file_name, account_id, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      ...[place.province ?? noProvince, ruling, frame, at.row.ordinal, area, at.area.number, commune],
      ...[collected, issued, said, decision, decidedOn, text, file.id, name, actor.account, now],
    ],
  )
  record({
    subject: `sheet/${frame}/${constituency}/${area}`,
    before: null,
    after: { ruling, said, decision, decidedOn, text, collected, issued, sha256: file.sha256 },
  })
  return { ruling }
})
