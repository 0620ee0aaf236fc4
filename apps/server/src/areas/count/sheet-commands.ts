import {
  acceptSheet,
  attachSheet,
  discardSheet,
  explainSheet,
  handInSheet,
  type OutputOf,
  passSheet,
  putBackSheet,
  rereadSheet,
  returnSheet,
  sendBackSheet,
  sendSheet,
  sheetLeads,
  takeSheet,
} from '@baucu/contract'
import {
  type Figures,
  fieldMark,
  isOpen,
  isRefused,
  rowOf,
  type Sheet,
  type SheetStep,
  sameHand,
  sheetAfter,
} from '@baucu/counting'
import { explainFinding } from '@baucu/law'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import { type CommandContext, handle } from '../../kernel/bus.ts'
import { storeEvidence } from '../../kernel/files/evidence.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { acceptWithFirst } from './annul-minutes.ts'
import { explainKey } from './explain-key.ts'
import { openTotals } from './open-count.ts'
import { readPapers } from './papers.ts'
import { findingsOf, handOf, type SheetAt, sheetAt } from './sheet-of.ts'
import { type SheetKey, type SheetRow, writeSheet } from './sheet-rows.ts'

type Moved = OutputOf<typeof takeSheet>
type Done = Pick<SheetRow, 'sheet' | 'explained' | 'upward'>

/** Takes a step of the state machine, or says why not. */
async function step(
  context: CommandContext,
  key: SheetKey,
  make: (at: SheetAt) => SheetStep,
): Promise<Moved | Refused> {
  const at = await sheetAt(context, key)
  return at ? await stepFrom(context, key, at, make(at)) : notFound()
}

/** The same from a sheet that was read already. */
async function stepFrom(
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
async function move(
  context: CommandContext,
  key: SheetKey,
  at: SheetAt,
  { sheet, explained, upward }: Done,
  taken: Parameters<typeof writeSheet>[3],
): Promise<Moved> {
  const figures = standing(sheet)
  const findings = figures ? findingsOf(at.frame.edition, at, figures) : []
  const version = at.row.version + 1
  await writeSheet(context, key, { ...at.row, version, sheet, findings, explained, upward }, taken)
  context.record({
    subject: `sheet/${key.frame}/${key.constituency}/${key.area}`,
    before: { state: at.row.sheet.state, upward: at.row.upward },
    after: { step: taken.step, state: sheet.state, upward, ...(taken.figures ? { figures: taken.figures } : {}) },
    ...(taken.reason === '' ? {} : { reason: taken.reason }),
  })
  return { state: sheet.state, version, fields: 'fields' in sheet ? [...sheet.fields] : [] }
}

/** The figures that findings are about: those that were agreed on, else those of the first entry. */
const standing = (sheet: Sheet): Figures | null => ('first' in sheet ? sheet.first.figures : null)

/** The Board took it, or its result was annulled: nothing is done with it any more. */
const isTaken = ({ upward }: Pick<SheetRow, 'upward'>): boolean => upward === 'accepted' || upward === 'annulled'

const isLead = ({ grants }: CommandContext): boolean =>
  grants.some(({ role }) => sheetLeads.some((each) => each === role))

const take = handle(takeSheet, (context, input) =>
  step(context, input, () => ({ step: 'take', by: handOf(context.actor) })),
)

const putBack = handle(putBackSheet, (context, input) =>
  step(context, input, () => ({ step: 'put-back', by: handOf(context.actor), lead: isLead(context) })),
)

const handIn = handle(handInSheet, async (context, input) => {
  const { part, figures, reason } = input
  const at = await sheetAt(context, input)
  if (!at) return notFound()
  const { sheet } = at.row
  const isFirst = sheet.state === 'empty' || sheet.state === 'first-typing'
  // What was kept on a phone as the first entry never becomes a second one behind somebody's back.
  if (isFirst !== (part === 'first')) return new Refused(409, 'sheet-other-state', { fields: '', state: sheet.state })
  if (at.contest.candidates.length === 0) return new Refused(409, 'sheet-no-list')
  // With its first figure the count of a constituency is open.
  if (isFirst) await openTotals(context, input.frame, [at.row.ordinal])
  return await stepFrom(context, input, at, {
    ...{ step: 'hand-in', by: handOf(context.actor), figures, fields: at.fields, reason },
    faulty: findingsOf(at.frame.edition, at, figures).some(isOpen),
  })
})

const reread = handle(rereadSheet, (context, input) =>
  step(context, input, ({ fields }) => ({
    ...{ step: 'reread', by: handOf(context.actor), figures: input.figures, fields },
  })),
)

const pass = handle(passSheet, (context, input) =>
  step(context, input, () => ({ step: 'pass', by: handOf(context.actor), reason: input.reason })),
)

const giveBack = handle(returnSheet, (context, input) =>
  step(context, input, () => ({ step: 'return', to: input.to, by: handOf(context.actor), reason: input.reason })),
)

const discard = handle(discardSheet, (context, input) =>
  step(context, input, () => ({ step: 'discard', part: input.part, by: handOf(context.actor), reason: input.reason })),
)

const explain = handle(explainSheet, async (context, input): Promise<Moved | Refused> => {
  const { code, field, text } = input
  const at = await sheetAt(context, input)
  if (!at) return notFound()
  if (isTaken(at.row)) return new Refused(409, 'sheet-upward')
  const finding = at.row.findings.find((each) => each.code === code && each.fields[0] === field)
  if (!finding) return new Refused(409, 'sheet-finding-gone', { code }, ['input.code'])
  const key = explainKey(finding)
  const mine = { ...key, text, account: context.actor.account, at: context.now.toISOString() }
  const others = at.row.explained.filter((each) => each.code !== code || each.field !== field)
  return await move(
    context,
    input,
    at,
    { ...at.row, explained: [...others, mine] },
    {
      ...{ step: 'explain', reason: text, fields: [field], figures: null },
    },
  )
})

async function attach(
  context: CommandContext,
  input: z.output<typeof attachSheet.input>,
): Promise<OutputOf<typeof attachSheet> | Refused> {
  const { client, place, now, actor, deviceAt } = context
  const at = await sheetAt(context, input)
  if (!at || !place?.organisation) return notFound()
  const file = await storeEvidence(
    context,
    { ...place, organisation: place.organisation },
    input.content,
    await readPapers(context, input, at.row.ordinal),
  )
  if (file instanceof Refused) return file
  await client.query(
    `insert into sheet_paper (province_code, id, frame_id, constituency, area_id, org_path, file_id, name, account_id, taken_at,
       received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[place.province ?? noProvince, input.evidence, input.frame, at.row.ordinal, input.area, place.path, file.id],
      ...[input.name, actor.account, deviceAt ?? now, now],
    ],
  )
  context.record({
    subject: `sheet/${input.frame}/${input.constituency}/${input.area}`,
    before: null,
    after: { paper: input.evidence, sha256: file.sha256, bytes: file.bytes },
  })
  return { evidence: input.evidence, bytes: file.bytes, sha256: file.sha256 }
}

const send = handle(sendSheet, async (context, input): Promise<Moved | Refused> => {
  const at = await sheetAt(context, input)
  if (!at) return notFound()
  const { sheet, findings, explained, upward } = at.row
  if (upward !== 'no') return new Refused(409, 'sheet-upward')
  if (sheet.state !== 'agreed') return new Refused(409, 'sheet-other-state', { fields: '', state: sheet.state })
  const open = findings.filter(isOpen)
  if (open.length > 0) {
    const texts = {
      vi: open.map((each) => explainFinding(each, 'vi')),
      en: open.map((each) => explainFinding(each, 'en')),
    }
    return new Refused(
      409,
      'sheet-open-error',
      { codes: open.map(({ code }) => code).join(', ') },
      open.map(() => ''),
      texts,
    )
  }
  const told = new Set(explained.map(({ code, field, numbers }) => JSON.stringify([code, field, numbers])))
  const untold = findings.find((each) => {
    const { code, field, numbers } = explainKey(each)
    return !told.has(JSON.stringify([code, field, numbers]))
  })
  if (untold) return new Refused(409, 'sheet-unexplained', { code: untold.code })
  if (input.reason === '' && (await readPapers(context, input, at.row.ordinal)).length === 0) {
    return new Refused(422, 'sheet-no-paper', {}, ['input.reason'])
  }
  return await move(
    context,
    input,
    at,
    { sheet, explained, upward: 'sent' },
    {
      ...{ step: 'send', reason: input.reason, fields: [], figures: null },
    },
  )
})

const accept = handle(acceptSheet, async (context, input): Promise<Moved | Refused> => {
  const at = await sheetAt(context, input)
  if (!at) return notFound()
  const { sheet, upward, explained } = at.row
  if (upward !== 'sent' || sheet.state !== 'agreed') {
    return new Refused(409, 'sheet-other-state', { fields: '', state: sheet.state })
  }
  const by = handOf(context.actor)
  if (sameHand(by, sheet.first.by) || sameHand(by, sheet.second.by)) return new Refused(409, 'sheet-own-entry')
  const entered = await acceptWithFirst(context, at.frame, [
    {
      ...{
        constituency: at.row.ordinal,
        area: input.area,
        received: null,
        exchanged: null,
        unused: null,
        byCount: null,
      },
      figures: rowOf(
        sheet.first.figures,
        at.contest.candidates.map(({ id }) => id),
      ),
    },
  ])
  if (entered instanceof Refused) return entered
  return await move(
    context,
    input,
    at,
    { sheet, explained, upward: 'accepted' },
    {
      ...{ step: 'accept', reason: '', fields: [], figures: null },
    },
  )
})

const sendBack = handle(sendBackSheet, async (context, input): Promise<Moved | Refused> => {
  const at = await sheetAt(context, input)
  if (!at) return notFound()
  const { fields, reason } = input
  if (isTaken(at.row)) return new Refused(409, 'sheet-upward')
  const after = sheetAfter(at.row.sheet, { step: 'send-back', fields, reason })
  if (isRefused(after)) {
    return new Refused(409, after.refused, { fields: after.fields.join(', '), state: at.row.sheet.state })
  }
  return await move(
    context,
    input,
    at,
    { ...at.row, sheet: after, upward: 'no' },
    {
      ...{ step: 'send-back', reason, fields, figures: null },
    },
  )
})

export const countCommands = [
  ...[take, putBack, handIn, reread, pass, giveBack, discard, explain],
  ...[handle(attachSheet, attach), send, accept, sendBack],
]
