import type { OutputOf, takeSheet } from '@baucu/contract'
import { type Figures, fieldMark, isRefused, type Sheet, type SheetStep, sheetAfter } from '@baucu/counting'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { findingsOf, type SheetAt, sheetAt } from './sheet-of.ts'
import { type SheetKey, type SheetRow, writeSheet } from './sheet-rows.ts'

export type Moved = OutputOf<typeof takeSheet>
type Done = Pick<SheetRow, 'sheet' | 'explained' | 'upward' | 'correcting'>

/** Takes a step of the state machine, or says why not. */
export async function step(
  context: CommandContext,
  key: SheetKey,
  make: (at: SheetAt) => SheetStep,
): Promise<Moved | Refused> {
  const at = await sheetAt(context, key)
  return at ? await stepFrom(context, key, at, make(at)) : notFound()
}

/** The same from a sheet that was read already. */
export async function stepFrom(
  context: CommandContext,
  key: SheetKey,
  at: SheetAt,
  taken: SheetStep,
): Promise<Moved | Refused> {
  if (at.row.upward !== 'no') return new Refused(409, 'sheet-upward')
  const after = sheetAfter(at.row.sheet, taken)
  if (isRefused(after)) {
    const candidates = at.contest.candidates.map(({ id }) => id)
    const names = after.fields.map((field) => fieldMark(field, candidates) ?? field).join(', ')
    const status = after.refused === 'sheet-fields' || after.refused === 'sheet-needs-reason' ? 422 : 409
    const where =
      after.refused === 'sheet-needs-reason' ? ['input.reason'] : after.fields.map((each) => `input.figures.${each}`)
    return new Refused(status, after.refused, { fields: names, state: at.row.sheet.state }, where)
  }
  const reason = 'reason' in taken ? taken.reason : ''
  const figures = 'figures' in taken ? taken.figures : null
  const fields = 'fields' in after ? after.fields : []
  return await move(context, key, at, { ...at.row, sheet: after }, { step: taken.step, reason, fields, figures })
}

/** Writes a sheet as it stands after a step. */
export async function move(
  context: CommandContext,
  key: SheetKey,
  at: SheetAt,
  { sheet, explained, upward, correcting }: Done,
  taken: Parameters<typeof writeSheet>[3],
): Promise<Moved> {
  const figures = standing(sheet)
  const findings = figures ? findingsOf(at, figures) : []
  const version = at.row.version + 1
  await writeSheet(context, key, { ...at.row, version, sheet, findings, explained, upward, correcting }, taken)
  context.record({
    subject: `sheet/${key.frame}/${key.constituency}/${key.area}`,
    before: { state: at.row.sheet.state, upward: at.row.upward },
    after: { step: taken.step, state: sheet.state, upward, ...(taken.figures ? { figures: taken.figures } : {}) },
    ...(taken.reason === '' ? {} : { reason: taken.reason }),
  })
  return { state: sheet.state, version, fields: 'fields' in sheet ? [...sheet.fields] : [] }
}

/** The figures that findings are about: those that were agreed on, else those of the first entry. */
export const standing = (sheet: Sheet): Figures | null => ('first' in sheet ? sheet.first.figures : null)
